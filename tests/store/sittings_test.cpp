#include "store/sittings.hpp"

#include "scratch.hpp"
#include "store/store_world.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {

TEST_CASE("a sitting is held until it ends, several at once too") {
    StoreWorld on;
    const auto disk = disk_files();
    World world{on.clock, *disk, on.terminal, on.system};
    const test::Scratch scratch;
    Layout layout = on.layout;
    layout.state = scratch.path() + "/state";
    CHECK_FALSE(is_anyone_sitting(world, layout));
    auto first = hold_sitting(world, layout);
    auto second = hold_sitting(world, layout);
    CHECK(first);
    CHECK(second);
    CHECK(is_anyone_sitting(world, layout));
    first.reset();
    CHECK(is_anyone_sitting(world, layout));
    second.reset();
    CHECK_FALSE(is_anyone_sitting(world, layout));
}

TEST_CASE("what was offered is remembered for as long as it is a draft") {
    StoreWorld on;
    CHECK(offered_drafts(on.world, on.layout).empty());
    note_offered(on.world, on.layout, "one", {"one", "two"});
    note_offered(on.world, on.layout, "two", {"one", "two"});
    CHECK(offered_drafts(on.world, on.layout) == std::vector<std::string>{"one", "two"});
    note_offered(on.world, on.layout, "three", {"two", "three"});
    CHECK(offered_drafts(on.world, on.layout) == std::vector<std::string>{"two", "three"});
}

}  // namespace softly
