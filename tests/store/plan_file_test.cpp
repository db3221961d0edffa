#include "store/plan_file.hpp"

#include "store/filing.hpp"
#include "store/store_world.hpp"
#include "store/undo.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

using Items = std::vector<std::string>;

const std::string path = "/data/plan.toml";
const std::string by_hand = "schema = 1  # do not touch\r\n"
                            "# mine\r\n"
                            "signs = ['I stop answering']\r\n"
                            "people = [\r\n"
                            "    \"dana\",  # evenings\r\n"
                            "]\r\n"
                            "\r\n"
                            "[notes]\r\n"
                            "x = 1\r\n";

struct Planned : StoreWorld {
    Planned() { REQUIRE_FALSE(files.make_directories("/data/journal")); }

    Outcome set(const std::string& section, const Items& items) {
        const auto change = change_of_section(load_plan(world, layout).text, section, items);
        REQUIRE(change);
        return commit(world, layout, {"record" + std::to_string(++records), {*change}}, 7);
    }

    Items items(const std::string& key) {
        return *section(static_cast<const Plan&>(load_plan(world, layout).plan), key);
    }

    int records = 0;
};

}  // namespace

TEST_CASE("a first section makes the file, and undo takes the file away again") {
    Planned planned;
    CHECK(planned.set("people", {"dana"}).filed);
    CHECK(planned.text(path) == "schema = 1\npeople = [\"dana\"]\n");
    CHECK(undo_last(planned.world, planned.layout, 7).how == Undone::How::taken_back);
    CHECK_FALSE(planned.files.nodes.contains(path));
}

TEST_CASE("a section changes in its place, and undo goes back to the very first bytes") {
    Planned planned;
    planned.files.put(path, by_hand);
    CHECK(planned.set("people", {"dana", "Noa, 050"}).filed);
    CHECK(planned.set("reasons", {"the dog"}).filed);
    CHECK(planned.set("signs", {}).filed);
    CHECK(planned.text(path)
          == "schema = 1  # do not touch\r\n"
             "# mine\r\n"
             "people = [\r\n"
             "    \"dana\",  # evenings\r\n"
             "    \"Noa, 050\",\r\n"
             "]\r\n"
             "reasons = [\"the dog\"]\r\n"
             "\r\n"
             "[notes]\r\n"
             "x = 1\r\n");
    for (int times = 0; times < 3; ++times) {
        CHECK(undo_last(planned.world, planned.layout, 7).how == Undone::How::taken_back);
    }
    CHECK(planned.text(path) == by_hand);
}

TEST_CASE("an emptied section with a comment in it keeps the comment") {
    Planned planned;
    planned.files.put(path, by_hand);
    CHECK(planned.set("people", {}).filed);
    CHECK(planned.text(path).find("people = [\r\n    # evenings\r\n]\r\n") != std::string::npos);
    CHECK(planned.items("people").empty());
}

TEST_CASE(
    "what waits for a file that cannot be read is shown, and every section that reads is used") {
    Planned planned;
    planned.files.put(
        path, "signs = [\"one\"]\npeople = [\"dana\"\nreasons = [\"the dog\"]\nalone = \"tea\"\n");
    const LoadedPlan loaded = load_plan(planned.world, planned.layout);
    CHECK(loaded.problems.size() == 1);
    CHECK(loaded.plan.signs == Items{"one"});
    planned.files.put(path, "signs = [\"one\"]\npeople = \"dana\nreasons = [\"the dog\"]\n");
    CHECK(load_plan(planned.world, planned.layout).plan.reasons == Items{"the dog"});
    const Outcome outcome = planned.set("alone", {"a walk"});
    CHECK(outcome.kept);
    CHECK_FALSE(outcome.filed);
    CHECK(planned.items("alone") == Items{"a walk"});
    planned.files.put(path, "signs = [\"one\"]\nreasons = [\"the dog\"]\n");
    CHECK(planned.set("reasons", {"the cat"}).filed);
    CHECK(planned.text(path)
          == "signs = [\"one\"]\nreasons = [\"the cat\"]\nalone = [\"a walk\"]\n");
}

TEST_CASE("a section that somebody else changed meanwhile is a conflict") {
    Planned planned;
    planned.files.put(path, by_hand);
    const auto change = change_of_section(by_hand, "signs", {"mine"});
    REQUIRE(change);
    planned.files.put(path, "signs = [\"theirs\"]\n");
    CHECK(commit(planned.world, planned.layout, {"r", {*change}}, 7).conflict);
    CHECK(planned.text(path) == "signs = [\"theirs\"]\n");
}

TEST_CASE("a new section that somebody else began meanwhile is a conflict too") {
    Planned planned;
    const auto change = change_of_section("", "signs", {"mine"});
    REQUIRE(change);
    planned.files.put(path, "signs = [\"theirs\"]\n");
    CHECK(commit(planned.world, planned.layout, {"r", {*change}}, 7).conflict);
    CHECK(planned.text(path) == "signs = [\"theirs\"]\n");
    planned.files.put(path, "signs = [\"mine\"]\n");
    CHECK(commit(planned.world, planned.layout, {"s", {*change}}, 7).filed);
}

TEST_CASE("a plan that cannot be opened is not taken for an empty one") {
    Planned planned;
    planned.files.put(path, std::string(300 << 10, '#'));
    const LoadedPlan loaded = load_plan(planned.world, planned.layout);
    CHECK(loaded.unread);
    CHECK(loaded.problems.size() == 1);
}

TEST_CASE("a slip in a section's name and a value that is no list are named with their line") {
    Planned planned;
    planned.files.put(path, "schema = 1\nresons = [\"x\"]\nsigns = 3\nown = 4\n");
    const LoadedPlan loaded = load_plan(planned.world, planned.layout);
    REQUIRE(loaded.problems.size() == 2);
    CHECK(loaded.problems[0].line == 2);
    CHECK(loaded.problems[1].line == 3);
    CHECK_FALSE(change_of_section(loaded.text, "signs", {"x"}));
}

TEST_CASE("replacing the whole file keeps the old one in the trash, and refuses where it changed") {
    Planned planned;
    planned.files.put(path, by_hand);
    replace_plan(planned.world, planned.layout, by_hand, "signs = []\n");
    CHECK(planned.text(path) == "signs = []\n");
    std::vector<std::string> names;
    REQUIRE_FALSE(planned.files.list("/state/trash", names));
    REQUIRE(names.size() == 1);
    CHECK(planned.text("/state/trash/" + names.front()) == by_hand);
    CHECK_THROWS_AS(replace_plan(planned.world, planned.layout, by_hand, "x = 1\n"), Failure);
    CHECK(planned.text(path) == "signs = []\n");
}

}  // namespace softly
