#include "base/plain_words.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace softly;

namespace {

std::string joined(std::string_view text) {
    const PlainWords plain{text};
    std::string all;
    for (const std::string_view word : plain.words()) {
        all += (all.empty() ? "" : " ") + std::string(word);
    }
    return all;
}

}  // namespace

TEST_CASE("words are folded and stand one after another") {
    CHECK(joined("Slept a  LITTLE\tbetter") == "slept a little better .");
    CHECK(joined("two\nlines, and\r\nthree") == "two lines . and three .");
    CHECK(joined("caf\u00E9 cafe\u0301 CAFÉ") == "cafe cafe cafe .");
    CHECK(joined("\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD") == "\u05E9\u05DC\u05D5\u05DD .");
}

TEST_CASE("apostrophes and the Hebrew marks like them are silent") {
    for (const char* text : {"don't", "don\u2019t", "don\u2018t", "dont", "DON`T", "don\u02BCt"}) {
        CHECK(joined(text) == "dont .");
    }
    CHECK(joined("\u05E6\u05D4\u05F4\u05DC") == "\u05E6\u05D4\u05DC .");
}

TEST_CASE("other signs part words, and the ends of sentences are kept") {
    CHECK(joined("one-two\u2014three \u05D0\u05BE\u05D1") == "one two three \u05D0 \u05D1 .");
    CHECK(joined("one. Two!? (three); four\u2026") == "one . two . three . four .");
    CHECK(joined("... ?!") == "");
    CHECK(joined("") == "");
    CHECK(joined("\xff one \xc3") == "one .");
}
