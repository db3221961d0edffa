#include "talk/text.hpp"

#include <doctest/doctest.h>

namespace softly {

namespace {

Wanted meaning(std::string text, TypedKind kind = TypedKind::text) {
    return meaning_of_text({kind, std::move(text)});
}

}  // namespace

TEST_CASE("an empty text is a skip") {
    CHECK((meaning("") == Wanted{Wish::skip, ""}));
    CHECK((meaning(" \n\t ") == Wanted{Wish::skip, ""}));
}

TEST_CASE("a line that is a slash and a key alone is that key") {
    CHECK(meaning("/s").wish == Wish::skip);
    CHECK(meaning(" /b  ").wish == Wish::back);
    CHECK(meaning("/q").wish == Wish::stop);
    CHECK(meaning("/X").wish == Wish::discard);
    CHECK(meaning("/h").wish == Wish::help);
    CHECK(meaning("/?").wish == Wish::keys);
    CHECK(meaning("/e").wish == Wish::edit);
    CHECK(meaning("/quit").wish == Wish::stop);
    CHECK(meaning("/Help").wish == Wish::help);
}

TEST_CASE("every other word is text") {
    for (const char* const words :
         {"s", "q", "!", "?", "/quite", "/", "/b or not", "// b", "/b\nand more", "\\b", "/!"}) {
        CHECK_MESSAGE((meaning(words) == Wanted{Wish::answer, words}), words);
    }
}

TEST_CASE("half-typed words come along on every way out") {
    CHECK((meaning("half a", TypedKind::interrupt) == Wanted{Wish::interrupt, "half a"}));
    CHECK((meaning("half a", TypedKind::leave) == Wanted{Wish::leave, "half a"}));
    CHECK((meaning("half a", TypedKind::hang_up) == Wanted{Wish::hang_up, "half a"}));
    CHECK((meaning("", TypedKind::end_of_input) == Wanted{Wish::stop, ""}));
    CHECK((meaning("/q", TypedKind::interrupt) == Wanted{Wish::interrupt, ""}));
}

TEST_CASE("the words keep their indent and inner lines and lose the empty rest") {
    CHECK(words_of_text("\n  one\n\n two \n\n") == "  one\n\n two");
    CHECK(words_of_text("caf\xe9") == "caf\xef\xbf\xbd");
}

}  // namespace softly
