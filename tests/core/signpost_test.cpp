#include "core/signpost.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const std::vector<SignpostList> lists{
    {{"want to go", "dont want to stay .", "so it ends here"}, {}, {"just", "really"}},
    {{"רוצה ללכת"}, {"ו", "ש", "כש"}, {"פשוט"}}};

bool found(std::string_view text) {
    return speaks_of_ending_life(text, lists);
}

}  // namespace

TEST_CASE("a phrase is found wherever its words stand one after another") {
    CHECK(found("want to go"));
    CHECK(found("I WANT to go home"));
    CHECK(found("well (want to go)"));
    CHECK(found("want\n  to\tgo"));
    CHECK(found("w\u00E1nt to go"));
    CHECK(found("want want to go"));
}

TEST_CASE("words are whole") {
    CHECK_FALSE(found("want to gosh"));
    CHECK_FALSE(found("unwant to go"));
    CHECK_FALSE(found("wants to go"));
    CHECK_FALSE(found("want togo"));
    CHECK_FALSE(found("want to"));
    CHECK_FALSE(found("want. to go"));
    CHECK_FALSE(found(""));
}

TEST_CASE("a full stop in a phrase is the end of a sentence or of the text") {
    CHECK(found("I don't want to stay"));
    CHECK(found("I don\u2019t want to stay, not here"));
    CHECK(found("I dont want to stay! Rain."));
    CHECK_FALSE(found("I don't want to stay in bed"));
}

TEST_CASE("words between are passed over") {
    CHECK(found("want to just really go"));
    CHECK(found("I don't really want to stay."));
    CHECK_FALSE(found("want to almost go"));
    CHECK_FALSE(found("just"));
}

TEST_CASE("what is written together with the first word may stand before it") {
    CHECK(found("אני רוצה ללכת"));
    CHECK(found("אמרתי שרוצה ללכת"));
    CHECK(found("וכשרוצה פשוט ללכת") == false);
    CHECK(found("כשרוצה ללכת"));
    CHECK(found("רוֹצָה לָלֶכֶת"));
    CHECK_FALSE(found("רוצה שללכת"));
    CHECK_FALSE(found("xרוצה ללכת"));
}

TEST_CASE("nothing around a phrase takes it back") {
    CHECK(found("I do not want to go"));
    CHECK(found("\"want to go\", she sang"));
}

TEST_CASE("no list finds nothing") {
    CHECK_FALSE(speaks_of_ending_life("want to go", {}));
    const std::vector<SignpostList> empty{{}, {{""}, {""}, {""}}};
    CHECK_FALSE(speaks_of_ending_life("want to go", empty));
    CHECK_FALSE(speaks_of_ending_life("", empty));
}

TEST_CASE("the largest text costs no more than its length") {
    const auto seconds = [](std::string_view once, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) {
            text += once;
        }
        const auto begin = std::chrono::steady_clock::now();
        CHECK_FALSE(found(text));
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    for (const char* once :
         {"want ", "want to ", "just ", "want just ", "dont want to stay in ", "a", "ושכש"}) {
        CAPTURE(once);
        // Ample for a slow machine under the sanitizers; what grows with the square takes hours.
        CHECK(seconds(once, std::size_t{1} << 20) < 10.0);
    }
}
