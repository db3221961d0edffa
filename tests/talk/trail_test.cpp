#include "talk/trail.hpp"

#include "core/pack_fixture.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

using Trail = std::vector<Answer>;

}  // namespace

TEST_CASE("what is taken back is shown again, and an answer takes its place") {
    const Pack pack = test::pack_of({test::text("one"), test::text("two"), test::text("three")});
    Steps steps{{{"one", "a"}, {"two", "b"}}, {}};
    steps = taken_back(steps, walk(pack, steps.trail, {}));
    CHECK(steps == Steps{{{"one", "a"}}, {{"two", "b"}}});
    steps = taken_back(steps, walk(pack, steps.trail, {}));
    CHECK(former_answer(steps, "one") == "a");
    CHECK(whole_trail(steps) == Trail{{"one", "a"}, {"two", "b"}});
    steps = answered(steps, {"one", "c"});
    CHECK(steps == Steps{{{"one", "c"}}, {{"two", "b"}}});
    steps = answered(steps, {"two", ""});
    CHECK(whole_trail(steps) == Trail{{"one", "c"}, {"two", ""}});
}

TEST_CASE("skips at the end of what was taken back are asked again") {
    const Steps steps{{{"one", ""}}, {{"two", "b"}, {"three", ""}}};
    CHECK(whole_trail(steps) == Trail{{"one", ""}, {"two", "b"}});
}

TEST_CASE("the last of several visits to a prompt is taken back, and answers for later stay") {
    Pack pack = test::pack_of({test::choice("again", {"yes", "no"}), test::text("end")});
    pack.prompts[0].go_to = {{"yes", "again"}};
    Steps steps{{{"end", "later"}, {"again", "yes"}, {"again", "yes"}}, {}};
    steps = taken_back(steps, walk(pack, steps.trail, {}));
    CHECK(steps.trail == Trail{{"end", "later"}, {"again", "yes"}});
    CHECK(steps.ahead == Trail{{"again", "yes"}});
}

TEST_CASE("what was first asked in a later round is taken back too") {
    Pack pack = test::pack_of({test::choice("safe", {"harm", "good"}),
                               test::text("ease"),
                               test::choice("more", {"yes", "no"})});
    pack.prompts[0].go_to = {{"harm", "more"}};
    pack.prompts[2].go_to = {{"yes", "safe"}};
    Steps steps{{{"safe", "harm"}, {"more", "yes"}, {"safe", "good"}, {"ease", "5"}}, {}};
    steps = taken_back(steps, walk(pack, steps.trail, {}));
    CHECK(steps.trail == Trail{{"safe", "harm"}, {"more", "yes"}, {"safe", "good"}});
    CHECK(former_answer(steps, "ease") == "5");
    steps = taken_back(steps, walk(pack, steps.trail, {}));
    CHECK(steps.trail == Trail{{"safe", "harm"}, {"more", "yes"}});
}

}  // namespace softly
