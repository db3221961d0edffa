#include "core/presets.hpp"

#include "core/keep.hpp"
#include "core/pack_fixture.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::test;

namespace {

using Trail = std::vector<Answer>;

Pack of_four() {
    return pack_of({text("one"), text("two"), text("three"), text("four")});
}

}  // namespace

TEST_CASE("answers that an entry holds are found by their prompts") {
    Entry entry;
    entry.answers = {{"three", {std::string{"tea"}}},
                     {"one", {std::string{"walk"}}},
                     {"gone", {std::string{"x"}}}};
    CHECK(preset_answers(entry, of_four()) == Trail{{"one", "walk"}, {"three", "tea"}});
}

TEST_CASE("skips are laid before answers that stand in the trail already, and none behind them") {
    const Trail made = with_skips(of_four(), {{"three", "tea"}}, {});
    CHECK(made == Trail{{"one", ""}, {"two", ""}, {"three", "tea"}});
    CHECK(with_skips(of_four(), {}, {}).empty());
    CHECK(with_skips(of_four(), made, {}) == made);
}

TEST_CASE("answers that no way leads to are let go, and the trail ends all the same") {
    Pack pack = of_four();
    pack.prompts[1].when = {{"one", {"answered"}}};
    const Trail made = with_skips(pack, {{"two", "tea"}}, {});
    CHECK(made == Trail{{"one", ""}, {"three", ""}, {"four", ""}});
}
