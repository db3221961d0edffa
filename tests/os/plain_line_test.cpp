#include "os/plain_line.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

Key character(std::string text) {
    return {.kind = KeyKind::character, .text = std::move(text)};
}

Key other(std::string bytes) {
    return {.kind = KeyKind::other, .text = std::move(bytes)};
}

const Key backspace{.kind = KeyKind::backspace};

}  // namespace

TEST_CASE("characters are added and echoed as they are") {
    std::string line = "a";
    CHECK(take_key(line, character("ש")) == "ש");
    CHECK(line == "aש");
}

TEST_CASE("backspace takes a whole letter with its points and as many columns") {
    std::string line = "aש\u05B8\u05C1";
    CHECK(take_key(line, backspace) == "\b \b");
    CHECK(line == "a");
    line = "日";
    CHECK(take_key(line, backspace) == "\b \b\b \b");
    CHECK(line.empty());
    CHECK(take_key(line, backspace).empty());
}

TEST_CASE("backspace stays in its line of a text") {
    std::string line = "one\n";
    CHECK(take_key(line, backspace).empty());
    CHECK(line == "one\n");
}

TEST_CASE("Ctrl-W takes a word and Ctrl-U the line") {
    std::string line = "one\ntwo three ";
    take_key(line, other("\x17"));
    CHECK(line == "one\ntwo ");
    take_key(line, other("\x15"));
    CHECK(line == "one\n");
}

TEST_CASE("a paste keeps its lines") {
    std::string line = "a ";
    CHECK(take_key(line, {.kind = KeyKind::paste, .text = "b\r\nc\rd"}) == "b\nc\nd");
    CHECK(line == "a b\nc\nd");
}

TEST_CASE("keys without a meaning in a line change nothing and echo nothing") {
    std::string line = "one";
    for (const Key& key : {other("\x1b[1;5C"),
                           other("\x01"),
                           Key{.kind = KeyKind::left},
                           Key{.kind = KeyKind::escape}}) {
        CHECK(take_key(line, key).empty());
    }
    CHECK(line == "one");
}

}  // namespace softly
