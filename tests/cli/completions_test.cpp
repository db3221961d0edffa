#include "cli/completions.hpp"

#include "cli/small_table.hpp"
#include "rounds.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::small_table;

namespace {

Words offered(const Words& typed) {
    Words values;
    for (const auto& candidate : completions(table, typed).candidates) {
        values.push_back(candidate.value);
    }
    return values;
}

bool offers(const Words& typed, const std::string& value) {
    const Words values = offered(typed);
    return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

TEST_CASE("commands are offered with what they do, hidden ones never") {
    CHECK(offered({""}) == Words{"check-in", "note", "list", "show", "now", "shells", "config"});
    CHECK(completions(table, Words{""}).candidates.front().description == check_in.summary);
    CHECK(offered({}) == offered({""}));
    CHECK(offered({"--journal", "/x", ""}) == offered({""}));
    CHECK(offered({"config", ""}) == Words{"get", "set"});
}

TEST_CASE("flags are offered after a dash, or where nothing else can stand") {
    CHECK(offers({"check-in", "-"}, "--message"));
    CHECK(offers({"check-in", "--m"}, "--plain"));
    CHECK(offers({"check-in", ""}, "--mood"));
    CHECK_FALSE(offers({"list", "--m"}, "--mood"));
    CHECK(offered({"note", ""}).empty());
    CHECK(offered({"note", "--", "--"}).empty());
}

TEST_CASE("values are offered by what they are") {
    CHECK(offered({"check-in", "--contact", ""})
          == Words{"none", "little", "some", "plenty", "too-much"});
    CHECK(offered({"shells", ""}) == Words{"bash", "zsh", "fish"});
    CHECK(offers({"list", "--from", ""}, "yesterday"));
    CHECK(offered({"check-in", "-m", ""}).empty());
    CHECK(completions(table, Words{"check-in", "--tag", ""}).from_journal == "TAG");
    CHECK(completions(table, Words{"show", "a"}).from_journal == "ID");
    CHECK(completions(table, Words{"show", "a", ""}).from_journal.empty());
    CHECK(completions(table, Words{"config", "set", ""}).from_journal == "KEY");
    CHECK(completions(table, Words{"config", "set", "a", ""}).from_journal == "VALUE");
    CHECK(completions(table, Words{"list", "-o", ""}).paths == "files");
    CHECK(completions(table, Words{"--journal", ""}).paths == "directories");
}

TEST_CASE("a value joined to its flag keeps the flag before it") {
    const auto found = completions(table, Words{"check-in", "--contact=pl"});
    CHECK(found.before == "--contact=");
    CHECK(found.candidates.size() == 5);
    CHECK(completions(table, Words{"check-in", "--json="}).candidates.empty());
}

TEST_CASE("the journal that was named is remembered") {
    CHECK(completions(table, Words{"--journal", "/a", "show", ""}).journal == "/a");
    CHECK(completions(table, Words{"show", "--journal=/b", ""}).journal == "/b");
    CHECK_FALSE(completions(table, Words{"show", ""}).journal);
}

TEST_CASE("an unknown command offers nothing") {
    CHECK(offered({"nonsense", ""}).empty());
    CHECK(offered({"config", "nonsense", ""}).empty());
}

TEST_CASE("completions of any half line throw nothing") {
    const Words pieces{"",
                       "-",
                       "--",
                       "--tag",
                       "--tag=",
                       "-m",
                       "check-in",
                       "config",
                       "set",
                       "x",
                       "--journal",
                       "--journal=",
                       "=",
                       "-5"};
    std::mt19937_64 chance(7);
    for (int round = 0; round < rounds(20000); ++round) {
        Words line;
        for (auto count = chance() % 6; count > 0; --count) {
            line.push_back(pieces[chance() % pieces.size()]);
        }
        CHECK_NOTHROW(completions(table, line));
    }
}

TEST_CASE("each shell has its own script") {
    CHECK(completion_script("bash").find("complete -F _softly softly") != std::string_view::npos);
    CHECK(completion_script("zsh").starts_with("#compdef softly\n"));
    CHECK(completion_script("fish").find("complete -c softly") != std::string_view::npos);
}
