#include "store/demo_home.hpp"

#include "base/error.hpp"
#include "store/packs.hpp"
#include "store_world.hpp"
#include "view/words_demo.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

const std::string place = "/look-around";

DemoFiles small_home() {
    return {{"config.toml", "schema = 1\n"},
            {"people.toml", "schema = 1\n"},
            {"journal/2026-11.toml", "schema = 1\n"}};
}

std::string refusal(StoreWorld& world, const std::string& directory) {
    try {
        make_demo_home(world.world, world.layout, directory, small_home());
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

}  // namespace

TEST_CASE("what is told is compiled in and is no pack") {
    const DemoFiles told = told_demo();
    CHECK(told.size() >= 7);
    for (const DemoFile& file : told) {
        CHECK(file.text.starts_with("schema = 1\n"));
    }
    StoreWorld world;
    for (const Pack& pack : load_packs(world.world, world.layout, "demo").packs) {
        CHECK(pack.language == "en");
    }
    CHECK(lint_shipped().empty());
}

TEST_CASE("a home is made in a new directory and in an empty one") {
    StoreWorld world;
    CHECK(refusal(world, place + "/deep") == "");
    CHECK(world.text(place + "/deep/journal/2026-11.toml") == "schema = 1\n");
    world.files.directories["/empty"] = 0755;
    CHECK(refusal(world, "/empty") == "");
    CHECK(world.files.directories["/empty"] == 0700);
    CHECK(refusal(world, "/empty") == words::demo_directory_in_use("/empty"));
}

TEST_CASE("it is made whole or not at all") {
    int call = 0;
    for (std::string said = "not yet"; !said.empty();) {
        StoreWorld world;
        world.files.directories["/empty"] = 0755;
        world.files.fail_at = ++call;
        const std::string& directory = call % 2 == 0 ? place : "/empty";
        said = refusal(world, directory);
        const bool whole = world.files.nodes.size() == small_home().size();
        CHECK((whole ? said.empty() : world.files.nodes.empty()));
        if (!said.empty()) {
            CHECK(said == words::demo_not_written(directory, "the disk is full"));
            CHECK_FALSE(world.files.directories.contains(place));
            CHECK(world.files.directories["/empty"] == 0755);
        }
        REQUIRE(call < 30);
    }
    CHECK(call > 5);
}

TEST_CASE("one's own places are not filled with what is made up") {
    StoreWorld world;
    for (const std::string own : {"/data", "/data/journal", "/state/deep"}) {
        CHECK(refusal(world, own) == words::demo_not_in_own_journal(own));
    }
    CHECK(world.files.nodes.empty());
    CHECK(refusal(world, "/data/softly-demo") == "");
}
