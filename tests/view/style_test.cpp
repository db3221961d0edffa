#include "view/style.hpp"

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("without colour a style adds nothing") {
    const Style plain;
    CHECK(plain.bold("words") == "words");
    CHECK(plain.dim("words") == "words");
    CHECK(plain.accent("words") == "words");
}

TEST_CASE("with colour a style marks its words and ends what it began") {
    Style style;
    style.colour = true;
    CHECK(style.bold("words") == "\x1b[1mwords\x1b[22m");
    CHECK(style.dim("words") == "\x1b[2mwords\x1b[22m");
    CHECK(style.accent("words") == "\x1b[36mwords\x1b[39m");
    CHECK(style.accent("") == "");
}
