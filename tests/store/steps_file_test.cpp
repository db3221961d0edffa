#include "store/steps_file.hpp"

#include "core/step_changes.hpp"
#include "store/apply.hpp"
#include "store/block_keys.hpp"
#include "store/store_world.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

const std::string by_hand =
    "# mine\nschema = 1\n\n# the garden\n[[step]]   # a header\n"
    "id = \"t4q8w2nmcx\"  # an id\nwhat = 'Send it'\n"
    "day = 2026-11-24     # after tea\nmood = \"sky\"\nmoved = 1\n# below\n\n"
    "[[step]]\nid = \"a000000001\"\nwhat = \"other\"\n";

std::string changed(const std::vector<StepValue>& values) {
    const auto change = change_of_step(by_hand, "t4q8w2nmcx", values);
    return change ? apply_changes(by_hand, std::vector{*change}).text : "";
}

}  // namespace

TEST_CASE("a value changes and every other byte stays") {
    std::string expected = by_hand;
    expected.replace(expected.find("2026-11-24"), 10, "2026-12-01");
    CHECK(changed({{"day", "2026-12-01"}}) == expected);
    expected = by_hand;
    expected.insert(expected.find("# below"), "asked_on = 2026-11-25\n");
    CHECK(changed({{"asked_on", "2026-11-25"}}) == expected);
}

TEST_CASE("a key that goes leaves its comment") {
    std::string expected = by_hand;
    expected.erase(expected.find("day = "), std::string{"day = 2026-11-24     "}.size());
    CHECK(changed({{"day", ""}}) == expected);
    expected = by_hand;
    expected.erase(expected.find("moved = 1\n"), std::string{"moved = 1\n"}.size());
    CHECK(changed({{"moved", ""}}) == expected);
    CHECK(changed({{"every", ""}}) == by_hand);
}

TEST_CASE("a hash in quotes is no comment") {
    CHECK(without_key("[[step]]\nwhat = \"# 1\" # 2\nid = \"a\"\n", "what")
          == "[[step]]\n# 2\nid = \"a\"\n");
    CHECK(without_key("[[step]]\nwhat = \"\"\"a\n# 1\"\"\"\nid = \"a\"\n", "what")
          == "[[step]]\nid = \"a\"\n");
    CHECK(without_key("[[step]]\r\nday = 1 # x\r\nid = 2\r\n", "day")
          == "[[step]]\r\n# x\r\nid = 2\r\n");
    CHECK_FALSE(without_key("step = [{ day = 1 }]\n", "day"));
    CHECK_FALSE(without_key("[[step]]\nbroken\n", "day"));
    CHECK_FALSE(without_key("[[step]]\nday.a = 1\n", "day"));
}

TEST_CASE("what ends goes to the other file with its words and comments") {
    const auto changes =
        changes_ending(by_hand, "t4q8w2nmcx", std::vector<StepValue>{{"state", "\"done\""}});
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].after.empty());
    CHECK(changes[1].file == "steps-done.toml");
    CHECK(changes[1].after.find("# after tea") != std::string::npos);
    CHECK(changes[1].after.find("state = \"done\"") != std::string::npos);
    CHECK(changes_ending(by_hand, "b000000001", {}).empty());
}

TEST_CASE("a step reads back as it was written") {
    StoreWorld store;
    Step step;
    step.id = "t4q8w2nmcx";
    step.what = "Send Dana \"it\"\n\u05e9\u05dc\u05d5\u05dd";
    step.person = "dana";
    step.way = "message";
    step.size = 2;
    step.day = FloatingDay{*parse_date("2026-11-24"), std::chrono::hours{18}};
    step.month_day = 31;
    step.every = "1w";
    step.if_then = "When";
    step.obstacle = "I";
    step.confidence = 0;
    step.expected = 10;
    step.smaller_than = "a000000001";
    step.created = *parse_moment("2026-11-22T09:20:00+02:00");
    step.moved = 1;
    step.asked_on = *parse_date("2026-11-25");
    step.rest_until = *parse_date("2026-12-10");
    step.state = resting_state;
    store.files.put("/data/steps.toml", "schema = 1\n\n" + write_step(step));
    const LoadedSteps loaded = load_steps(store.world, store.layout);
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.steps.size() == 1);
    CHECK(loaded.steps.front() == step);
}

TEST_CASE("what is odd is named with its line, and the rest is used") {
    StoreWorld store;
    store.files.put(
        "/data/steps.toml",
        "[[step]]\nid = \"a000000001\"\nstate = \"finished\"\n[[step]]\nwhat = \"tea\"\n"
        "size = 0\nday = \"soon\"\nevery = \"0d\"\n");
    const LoadedSteps loaded = load_steps(store.world, store.layout);
    REQUIRE(loaded.steps.size() == 2);
    CHECK(loaded.steps[0].state == "finished");
    CHECK_FALSE(has_known_state(loaded.steps[0]));
    CHECK(loaded.steps[1].what == "tea");
    std::vector<int> lines;
    for (const Problem& problem : loaded.problems) {
        lines.push_back(problem.line);
    }
    CHECK(lines == std::vector<int>{3, 6, 7, 4, 8});
}
