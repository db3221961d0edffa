#include "core/query.hpp"

#include "base/error.hpp"

#include <random>

#include <doctest/doctest.h>

namespace softly {

namespace {

using Words = std::vector<std::string>;

Condition word(std::string value) {
    return {About::words, false, std::move(value)};
}

Condition without(Condition condition) {
    condition.left_out = true;
    return condition;
}

Condition rated(std::string name, Compare compare, Rating number) {
    return {About::rating, false, std::move(name), compare, number};
}

std::vector<Condition> conditions(const Words& words) {
    return parse_query(words).conditions;
}

using Conditions = std::vector<Condition>;

std::string refusal(const Words& words) {
    try {
        parse_query(words);
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::usage);
        return failure.what();
    }
    return "";
}

}  // namespace

TEST_CASE("words are looked for one by one, folded") {
    CHECK(conditions({"Harbour", "CAFÉ"}) == Conditions{word("harbour"), word("cafe")});
    CHECK(conditions({"", " ", "\u05B8"}).empty());
}

TEST_CASE("a phrase is an argument with spaces, or words in quotes") {
    const Conditions phrase{word("slept better")};
    CHECK(conditions({"slept better"}) == phrase);
    CHECK(conditions({" slept \n better "}) == phrase);
    CHECK(conditions({"\"slept better\""}) == phrase);
    CHECK(conditions({"\"slept", "better\""}) == phrase);
    CHECK(conditions({"“slept better”"}) == phrase);
    CHECK(conditions({"„slept", "better“"}) == phrase);
    CHECK(conditions({"”slept better”"}) == phrase);
    CHECK(conditions({"«slept better»"}) == phrase);
    CHECK(conditions({"a", "\"b", "c\"", "d"}) == Conditions{word("a"), word("b c"), word("d")});
}

TEST_CASE("a quote within a word, or without an end, is no phrase") {
    CHECK(conditions({"צה\"ל", "שלום"}) == Conditions{word("צה\"ל"), word("שלום")});
    CHECK(conditions({"\"slept", "better"}) == Conditions{word("slept"), word("better")});
    CHECK(conditions({"5\"", "nail\""}) == Conditions{word("5\""), word("nail\"")});
    CHECK(conditions({"\""}).empty());
    CHECK(conditions({"\"\""}).empty());
}

TEST_CASE("a dash leaves out what it stands before") {
    CHECK(conditions({"-work"}) == Conditions{without(word("work"))});
    CHECK(conditions({"-\"at work\""}) == Conditions{without(word("at work"))});
    CHECK(conditions({"-\"at", "work\""}) == Conditions{without(word("at work"))});
    CHECK(conditions({"-at work"}) == Conditions{without(word("at work"))});
    CHECK(conditions({"-tag:x"}) == Conditions{without({About::tag, false, "x"})});
    CHECK(conditions({"-mood=3"}) == Conditions{without(rated("mood", Compare::equal, 3))});
    CHECK(conditions({"-", "- a"}) == Conditions{word("-"), word("- a")});
    CHECK(conditions({"well-being"}) == Conditions{word("well-being")});
}

TEST_CASE("known prefixes narrow, unknown ones are words") {
    CHECK(conditions({"tag:Evening", "person:Dana", "KIND:note", "pack:heard"})
          == Conditions{{About::tag, false, "evening"},
                        {About::person, false, "dana"},
                        {About::kind, false, "note"},
                        {About::pack, false, "heard"}});
    CHECK(conditions({"tag:\"two", "words\""}) == Conditions{{About::tag, false, "two words"}});
    CHECK(conditions({"tag:two words"}) == Conditions{{About::tag, false, "two words"}});
    for (const char* plain :
         {"foo:bar", "https://example.org/?a=b", "tag:", "tag: x", ":x", "a:b"}) {
        CAPTURE(plain);
        CHECK(conditions({plain}).front().about == About::words);
    }
}

TEST_CASE("spans are kept as they were typed") {
    const Query query = parse_query({"from:mon", "to:3d ago", "on:2026-11-22", "FROM:tue"});
    CHECK(query.conditions.empty());
    CHECK(query.from == "tue");
    CHECK(query.to == "3d ago");
    CHECK(query.on == "2026-11-22");
    CHECK_FALSE(is_empty(query));
    CHECK(conditions({"-from:mon"}) == Conditions{without(word("from:mon"))});
}

TEST_CASE("ratings are compared") {
    CHECK(conditions({"mood<=3", "connection>=4", "energy<5", "safety>6", "mood=7", "Mood == 8"})
          == Conditions{rated("mood", Compare::at_most, 3),
                        rated("connection", Compare::at_least, 4),
                        rated("energy", Compare::less, 5),
                        rated("safety", Compare::more, 6),
                        rated("mood", Compare::equal, 7),
                        rated("mood", Compare::equal, 8)});
    CHECK(conditions({"mood≤3", "mood≥0", "mood <= 10"})
          == Conditions{rated("mood", Compare::at_most, 3),
                        rated("mood", Compare::at_least, 0),
                        rated("mood", Compare::at_most, 10)});
    CHECK(conditions({"mood=n", "energy=numb"})
          == Conditions{rated("mood", Compare::equal, {}), rated("energy", Compare::equal, {})});
    CHECK(conditions({"moody", "mood", "mood!=3", "hope<=3"}).size() == 4);
}

TEST_CASE("a rating that is compared with no number is refused, a phrase is not") {
    for (const char* typed : {"mood<=",
                              "mood<=x",
                              "mood<=11",
                              "mood=-1",
                              "mood<n",
                              "mood=2.5",
                              "-safety>",
                              "mood=<3"}) {
        CAPTURE(typed);
        CHECK(refusal({typed}).find("Nothing was looked up.") != std::string::npos);
    }
    CHECK(conditions({"mood = better than before"})
          == Conditions{word("mood = better than before")});
}

TEST_CASE("words that are said to stand as they are mean nothing else") {
    CHECK(parse_query({"a"}, {"-x", "tag:y", "mood<=", "\"z\""}).conditions
          == Conditions{word("a"), word("-x"), word("tag:y"), word("mood<="), word("\"z\"")});
}

TEST_CASE("the words to mark are those that are there") {
    CHECK(words_looked_for(parse_query({"Tea", "-work", "tag:x", "mood=3", "two words"}))
          == Words{"tea", "two words"});
    CHECK(is_empty(parse_query({})));
    CHECK(is_empty(parse_query({"", "\""})));
    CHECK_FALSE(is_empty(parse_query({"-x"})));
}

TEST_CASE("any bytes are read") {
    std::mt19937_64 random(3);
    constexpr std::string_view likely = "\"-:<>=tagmood \xE2\x80\x9C\xD7\xFF\n0n";
    for (int round = 0; round < 20000; ++round) {
        Words words(random() % 5);
        for (std::string& each : words) {
            for (auto count = random() % 9; count > 0; --count) {
                each += random() % 4 == 0 ? static_cast<char>(random())
                                          : likely[random() % likely.size()];
            }
        }
        try {
            for (const Condition& condition : parse_query(words).conditions) {
                REQUIRE_FALSE(condition.value.empty());
            }
        } catch (const Failure& failure) {
            REQUIRE(failure.code() == ExitCode::usage);
        }
    }
}

}  // namespace softly
