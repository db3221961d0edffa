#include "cli/argv.hpp"

#include "cli/small_table.hpp"

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::small_table;

namespace {

std::string named(const Words& arguments) {
    return name_of(named_command(table, arguments).path);
}

Words left(const Words& arguments) {
    return named_command(table, arguments).words;
}

SortedWords sorted(const Words& words, const Command& command) {
    return sorted_words(words, Flags(&command));
}

}  // namespace

TEST_CASE("the command is found behind global flags and their values") {
    CHECK(named({"list"}) == "list");
    CHECK(named({"--journal", "note", "list"}) == "list");
    CHECK(named({"--journal=note", "--plain", "list", "show"}) == "list");
    CHECK(named({"config", "--plain", "get"}) == "config get");
    CHECK(named({"help-now"}) == "now");
    CHECK(named({}).empty());
    CHECK(named({"--plain"}).empty());
    CHECK(named({"--", "list"}).empty());
    CHECK(named({"--mood", "list"}).empty());
}

TEST_CASE("everything but the command's own name is left as it was typed") {
    CHECK(left({"--journal", "/x", "list", "-n", "5"}) == Words{"--journal", "/x", "-n", "5"});
    CHECK(left({"config", "--plain", "get", "a"}) == Words{"--plain", "a"});
    CHECK(left({"list", "--", "list"}) == Words{"--", "list"});
}

TEST_CASE("a word that names nothing is a usage error") {
    CHECK_THROWS_AS(named({"nonsense"}), Failure);
    CHECK_THROWS_AS(named({"config", "nonsense"}), Failure);
}

TEST_CASE("plain words are told from flags and their values") {
    const auto all = sorted({"--tag", "a", "one", "-m", "--tag", "two", "--tag=b=c"}, check_in);
    CHECK(all.words == Words{"one", "two"});
    CHECK(all.flags == Words{"--tag", "a", "-m", "--tag", "--tag", "b=c"});
    CHECK(all.waiting == nullptr);
}

TEST_CASE("after two dashes every word is a plain word") {
    const auto all = sorted({"a", "--", "--tag", "--", "-x"}, note);
    CHECK(all.words == Words{"a", "--tag", "--", "-x"});
    CHECK(all.flags.empty());
    CHECK(all.dashes);
}

TEST_CASE("two dashes as a flag's value end nothing") {
    const auto all = sorted({"--tag", "--", "--help"}, note);
    CHECK(all.flags == Words{"--tag", "--", "--help"});
    CHECK(all.help);
    CHECK_FALSE(all.dashes);
}

TEST_CASE("help and version are seen where they are flags and nowhere else") {
    CHECK(sorted({"-h"}, note).help);
    CHECK(sorted({"-eh"}, note).help);
    CHECK(sorted({"--version"}, note).version);
    CHECK_FALSE(sorted({"--tag", "--help"}, note).help);
    CHECK_FALSE(sorted({"-mh"}, check_in).help);
    CHECK_FALSE(sorted({"--", "--help"}, note).help);
}

TEST_CASE("a flag at the end that waits for its value is known, joined or not") {
    CHECK(sorted({"--tag"}, note).waiting == &tag);
    CHECK(sorted({"-em"}, check_in).waiting == &message);
    CHECK(sorted({"-mx"}, check_in).waiting == nullptr);
    CHECK(sorted({"--tag="}, note).waiting == nullptr);
}

TEST_CASE("spellings of other tools find the same flags") {
    CHECK(sorted({"--since", "mon"}, list).flags == Words{"--from", "mon"});
    CHECK(sorted({"--colour=never"}, list).flags == Words{"--color", "never"});
    CHECK(Flags(&note).find("--since") == nullptr);
}

TEST_CASE("a lone dash, an arrow and dashes alone are words") {
    for (const char* word : {"-", "->", "---", "--", "-)", "", "a-b", "- a", "\xE2\x80\x94"}) {
        CAPTURE(word);
        CHECK_FALSE(looks_like_flag(word));
    }
    for (const char* word : {"-m", "-5", "--tag", "--t"}) {
        CAPTURE(word);
        CHECK(looks_like_flag(word));
    }
}
