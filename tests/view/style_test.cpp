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

TEST_CASE("a level has a hue of its own in as many colours as the screen knows") {
    CHECK(Style{}.level("7", 7) == "7");
    CHECK(Style{.colour = true}.level("7", 7) == "\x1b[36m7\x1b[39m");
    CHECK(Style{.colour = true, .palette = Palette::many}.level("0", 0)
          == "\x1b[38;5;61m0\x1b[39m");
    CHECK(Style{.colour = true, .palette = Palette::many}.level("X", 10)
          == "\x1b[38;5;37mX\x1b[39m");
    CHECK(Style{.colour = true, .palette = Palette::all}.level("X", 10)
          == "\x1b[38;2;20;155;155mX\x1b[39m");
    CHECK(Style{.colour = true, .palette = Palette::all}.level("", 10) == "");
}
