#include "cli/parse.hpp"

#include "cli/small_table.hpp"
#include "rounds.hpp"

#include <array>
#include <random>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::small_table;

namespace {

ParsedLine parsed(const Words& arguments) {
    return parse(table, arguments);
}

/// What softly answers to a command line that it cannot follow.
std::string refusal(const Words& arguments) {
    try {
        parsed(arguments);
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::usage);
        return failure.what();
    }
    return "";
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("bare softly means home") {
    CHECK(name_of(parsed({}).path) == "home");
    CHECK(parsed({"--plain"}).globals.plain);
}

TEST_CASE("flags take one value, and the words around them stay words") {
    const auto note_of = parsed({"note", "--tag", "a", "b", "c", "--tag=d", "-"});
    CHECK(note_of.arguments.many(tag) == Words{"a", "d"});
    CHECK(note_of.arguments.many(words) == Words{"b", "c", "-"});
    CHECK_FALSE(note_of.arguments.has(edit));
}

TEST_CASE("values may begin with a dash, be empty, or look like a list") {
    const auto check =
        parsed({"check-in", "-m", "-x", "--mood=-3", "--tag", "", "--tag=", "--tag", "[a,b]"});
    CHECK(check.arguments.one(message) == "-x");
    CHECK(check.arguments.one(mood) == "-3");
    CHECK(check.arguments.many(tag) == Words{"", "", "[a,b]"});
    CHECK(parsed({"note", "[x,y]", "{z}", "\"q\""}).arguments.many(words)
          == Words{"[x,y]", "{z}", "\"q\""});
}

namespace {

constexpr Param as_they_stand{"WORDS", "TEXT", "", Takes::many};
constexpr Param looked_for{"WORDS", "TEXT", "words", Takes::many, false, &as_they_stand};
constexpr std::array<const Param*, 3> search_params{&looked_for, &number, &tag};
constexpr Command search{
    .name = "search", .summary = "find entries", .params = search_params, .run = fine};
constexpr std::array<const Command*, 2> search_table{&home, &search};

Arguments searched(const Words& arguments) {
    return parse(search_table, arguments).arguments;
}

}  // namespace

TEST_CASE("where dashes belong to words, a flag by itself or with its number is still a flag") {
    const auto said = searched({"search",
                                "-n",
                                "3",
                                "a",
                                "-night",
                                "-e",
                                "-5",
                                "-h2o",
                                "--tag",
                                "-x",
                                "-שקט",
                                "-",
                                "-n7"});
    CHECK(said.many(looked_for) == Words{"a", "-night", "-e", "-5", "-h2o", "-שקט", "-"});
    CHECK(said.many(number) == Words{"3", "7"});
    CHECK(said.many(tag) == Words{"-x"});
    CHECK(parse(search_table, Words{"search", "-h"}).asked == Asked::help);
    CHECK_THROWS_AS(searched({"search", "--nope"}), Failure);
    CHECK_THROWS_AS(searched({"search", "a", "-n"}), Failure);
    // Elsewhere a dash is a flag's.
    CHECK_FALSE(refusal({"note", "-night"}).empty());
}

TEST_CASE("where dashes belong to words, those after two dashes are told from the others") {
    const auto said = searched({"search", "a", "-b", "--", "-c", "--tag", "d", "--"});
    CHECK(said.many(looked_for) == Words{"a", "-b"});
    CHECK(said.many(as_they_stand) == Words{"-c", "--tag", "d", "--"});
    CHECK(searched({"search", "--", "x"}).many(looked_for).empty());
    CHECK(parsed({"note", "a", "--", "-b"}).arguments.many(words) == Words{"a", "-b"});
}

TEST_CASE("short flags may be joined with their value and with each other") {
    CHECK(parsed({"list", "-n5"}).arguments.one(number) == "5");
    const auto check = parsed({"check-in", "-emhi"});
    CHECK(check.arguments.has(edit));
    CHECK(check.arguments.one(message) == "hi");
}

TEST_CASE("the last one said counts, and those that may repeat keep their order") {
    const auto check =
        parsed({"check-in", "--mood", "1", "--mood", "2", "-m", "a", "--message", "b"});
    CHECK(check.arguments.one(mood) == "2");
    CHECK(check.arguments.many(message) == Words{"a", "b"});
}

TEST_CASE("global flags stand before or after the command") {
    for (const Words& line :
         {Words{"--journal", "/a", "--color=never", "list"},
          Words{"list", "--journal=/a", "--color", "never"},
          Words{"--journal=/b", "--colour", "never", "list", "--journal", "/a"}}) {
        const auto list_of = parsed(line);
        CHECK(list_of.globals.journal == "/a");
        CHECK(list_of.globals.color == "never");
        CHECK_FALSE(list_of.globals.plain);
    }
    CHECK_FALSE(parsed({"list"}).globals.journal);
    CHECK(parsed({"list"}).globals.color == "auto");
}

TEST_CASE("words after two dashes are never flags") {
    CHECK(parsed({"note", "a", "--", "-5", "--tag", "--help"}).arguments.many(words)
          == Words{"a", "-5", "--tag", "--help"});
}

TEST_CASE("positional words fill their places in order") {
    const auto set_of = parsed({"config", "set", "country", "IL"});
    CHECK(name_of(set_of.path) == "config set");
    CHECK(set_of.arguments.one(key) == "country");
    CHECK(set_of.arguments.one(value) == "IL");
}

TEST_CASE("help and version are asked for and not run") {
    CHECK(parsed({"--help"}).asked == Asked::help);
    CHECK(parsed({"--help"}).path.empty());
    CHECK(name_of(parsed({"config", "get", "-h"}).path) == "config get");
    CHECK(parsed({"show", "--help"}).asked == Asked::help);
    CHECK(parsed({"config", "--help"}).asked == Asked::help);
    CHECK(parsed({"--mood", "--help"}).asked == Asked::help);
    CHECK(parsed({"list", "--version"}).asked == Asked::version);
    CHECK(parsed({"check-in", "-m", "--help"}).asked == Asked::command);
}

TEST_CASE("a command that only its children can run asks for one") {
    CHECK(parsed({"config"}).asked == Asked::child);
    CHECK(parsed({"config", "--plain"}).asked == Asked::child);
}

TEST_CASE("what cannot be followed is said with what was meant and what was not done") {
    CHECK(has(refusal({"chek-in"}),
              "softly has no command \"chek-in\". Did you mean check-in? Nothing was done."));
    CHECK(has(refusal({"config", "gett"}), "Did you mean get?"));
    CHECK(has(refusal({"check-in", "--moood", "5"}), "no flag \"--moood\". Did you mean --mood?"));
    CHECK(has(refusal({"--journl", "/x", "list"}), "Did you mean --journal?"));
    CHECK(has(refusal({"--mood", "5"}), "softly check-in --mood"));
    CHECK(has(refusal({"check-in", "--contact", "plentyy"}),
              "none, little, some, plenty or too-much, not \"plentyy\". Did you mean plenty?"));
    CHECK(has(refusal({"shells", "bsh"}), "Did you mean bash?"));
    CHECK(has(refusal({"shells"}), "bash, zsh or fish"));
    CHECK(has(refusal({"--color", "purple", "list"}), "--color takes auto, always or never"));
    CHECK(has(refusal({"list", "--journal"}), "--journal DIR"));
    CHECK(has(refusal({"list", "--journal="}), "--journal DIR"));
    CHECK(has(refusal({"check-in", "--json=yes"}), "--json stands alone"));
    CHECK(has(refusal({"show"}), "ID"));
    CHECK(has(refusal({"config", "set", "country"}), "VALUE"));
    CHECK(has(refusal({"show", "a", "b"}), "more words than softly show takes"));
    CHECK(has(refusal({"check-in", "tired"}), "-m"));
    CHECK(has(refusal({"note", "-5"}), "softly note -- "));
    CHECK(has(refusal({"list", "-5"}), "no flag \"-5\""));
    CHECK(has(refusal({"list", "-z"}), "no flag \"-z\""));
    CHECK(has(refusal({"--", "list"}), "softly takes"));
    CHECK_FALSE(has(refusal({"home", "list"}), "softly home"));
}

TEST_CASE("a hidden command is never what was meant") {
    CHECK_FALSE(has(refusal({"_hiddn"}), "_hidden"));
}

TEST_CASE("a sentence in the place of a command is not said back") {
    const std::string said = refusal({"I cannot sleep"});
    CHECK_FALSE(has(said, "sleep"));
    CHECK(has(said, "Nothing was done."));
}

TEST_CASE("what is said back is short and cannot drive the terminal") {
    const std::string said = refusal({std::string(500, 'x') + "\x1b[2J"});
    CHECK(said.size() < 200);
    CHECK_FALSE(has(refusal({"a\x1b]52;c;x\a"}), "\x1b"));
    CHECK_FALSE(has(refusal({"list", "--a\x1b"}), "\x1b"));
    CHECK_FALSE(has(refusal({"check-in", "--contact", "\xE2\x80\xAE"}), "\xE2\x80\xAE"));
}

TEST_CASE("private words never stand in an error, whatever the line") {
    const Words pieces{"check-in",
                       "note",
                       "--mood",
                       "--tag",
                       "-m",
                       "--message=canary",
                       "-mcanary",
                       "canary",
                       "-canary",
                       "--",
                       "-5",
                       "--canary",
                       "--json",
                       "--contact",
                       "-e",
                       "--plain"};
    std::mt19937_64 chance(20261122);
    int refused = 0;
    for (int round = 0; round < rounds(20000); ++round) {
        // Text is private after a text flag, and everywhere in a note.
        Words line{chance() % 2 == 0 ? "note" : "check-in"};
        const bool is_note = line.front() == "note";
        for (auto count = chance() % 5; count > 0; --count) {
            const auto& piece = pieces[2 + chance() % (pieces.size() - 2)];
            if (is_note || (piece != "-canary" && piece != "--canary" && piece != "--contact")) {
                line.push_back(piece);
            }
        }
        const std::string said = refusal(line);
        refused += said.empty() ? 0 : 1;
        CAPTURE(line.size());
        CHECK_FALSE(has(said, "canary"));
    }
    CHECK(refused > rounds(1000));
}

TEST_CASE("any line of any words is followed or refused, and nothing else") {
    std::mt19937_64 chance(42);
    const std::string letters = "-=nm abc\xC3\xA9\x1b\n\"[]+/@";
    for (int round = 0; round < rounds(5000); ++round) {
        Words line;
        for (auto count = chance() % 4; count > 0; --count) {
            std::string word;
            for (auto length = chance() % 6; length > 0; --length) {
                word += letters[chance() % letters.size()];
            }
            line.push_back(word);
        }
        line.insert(line.begin() + static_cast<std::ptrdiff_t>(chance() % (line.size() + 1)),
                    "note");
        refusal(line);
    }
}
