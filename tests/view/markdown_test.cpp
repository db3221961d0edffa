#include "view/markdown.hpp"

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("what people wrote stays text in Markdown") {
    CHECK(markdown_text("Tea with Dana, and that was enough.")
          == "Tea with Dana, and that was enough.");
    CHECK(markdown_text("*so* _very_ `tired`") == R"(\*so\* \_very\_ \`tired\`)");
    CHECK(markdown_text("[a](b) ![c](d) <b> &amp;") == R"(\[a\](b) !\[c\](d) \<b\> \&amp;)");
    CHECK(markdown_text("# loud") == R"(\# loud)");
    CHECK(markdown_text("a | b ~~c~~ @dana #1 $x$") == R"(a \| b \~\~c\~\~ \@dana \#1 \$x\$)");
    CHECK(markdown_text("- a - b") == R"(\- a - b)");
    CHECK(markdown_text("+ a") == R"(\+ a)");
    CHECK(markdown_text("=== a") == R"(\=== a)");
    CHECK(markdown_text("12. a 12. b") == R"(12\. a 12. b)");
    CHECK(markdown_text("3) a") == R"(3\) a)");
    CHECK(markdown_text("https://a.example www.b.example at 12:30: yes")
          == R"(https\://a.example www\.b.example at 12\:30: yes)");
    CHECK(markdown_text("  one\ntwo\t") == "one two");
    CHECK(markdown_text(std::string{"a\0b", 3}) == R"(a\\x00b)");
    CHECK(markdown_text("ab\xE2\x80\xAE"
                        "c")
          == R"(ab\<U+202E\>c)");
}

TEST_CASE("a quote keeps its lines and opens nothing else") {
    CHECK(markdown_quote("Slept a little better.") == "> Slept a little better.\n");
    CHECK(markdown_quote("one\n  - two\n\n\n# three") == "> one\\\n> \\- two\n>\n> \\# three\n");
    CHECK(markdown_quote("\n\n1. a") == "> 1\\. a\n");
    CHECK(markdown_quote("") == "\n");
}

TEST_CASE("a table has its numbers to the right") {
    CHECK(markdown_table({"Day", "mood"}, {{"2026-11-01", "4.5"}, {"2026-11-02", ""}})
          == "| Day | mood |\n|---|---:|\n| 2026-11-01 | 4.5 |\n| 2026-11-02 |  |\n");
}
