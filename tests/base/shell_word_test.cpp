#include "base/shell_word.hpp"

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("a word for a shell is quoted where it has to be") {
    CHECK(shell_word("/home/dana/softly-demo") == "/home/dana/softly-demo");
    CHECK(shell_word("/home/dana/my demo") == "'/home/dana/my demo'");
    CHECK(shell_word("it's $HOME") == "'it'\\''s $HOME'");
    CHECK(shell_word("~x") == "'~x'");
    CHECK(shell_word("") == "''");
    CHECK(shell_word("\xd7\xa9") == "'\xd7\xa9'");
    CHECK(in_shell_quotes("tea") == "'tea'");
}
