#include "core/discreet.hpp"

#include <doctest/doctest.h>

namespace softly {

TEST_CASE("a discreet entry keeps its numbers and none of the person's sentences") {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.ratings.mood = 3;
    entry.tags = {"evening"};
    entry.text = "secret";
    entry.kindness = {"fair", "secret", "secret"};
    entry.ideas = {"secret"};
    entry.helped = {"secret"};
    entry.step = "secret";
    entry.source_id = "secret";
    entry.answers = {{"felt", {"secret"}},
                     {"heavy", {std::int64_t{7}}},
                     {"seen", {true}},
                     {"list", {Array{{"secret"}}}},
                     {"inner", {Table{{"a", {"secret"}}}}}};
    entry.extra = {{"diary", {"secret"}}};

    const Entry shown = discreet(entry, {});

    Entry expected;
    expected.id = "k9f3q7zd2m";
    expected.ratings.mood = 3;
    expected.tags = {"evening"};
    expected.kindness.self = "fair";
    expected.answers = {{"heavy", {std::int64_t{7}}}, {"seen", {true}}};
    CHECK(shown == expected);
}

TEST_CASE("people of a discreet entry are the initials of their names") {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    Entry entry;
    entry.people = {"dana", "my neighbour"};
    CHECK(discreet(entry, {dana}).people == std::vector<std::string>{"D. L.", "m. n."});
    CHECK(discreet(entry, {}).people == std::vector<std::string>{"d.", "m. n."});
}

TEST_CASE("a discreet summary names nobody and quotes nothing") {
    Summary summary;
    summary.people = {{"dana", 2}, {"Dov", 1}};
    summary.quotes = {{"k9f3q7zd2m", std::nullopt, "words"}};
    const Summary shown = discreet(summary, {{.id = "dana", .name = "Dana Levi"}});
    CHECK(shown.people == std::map<std::string, int>{{"D. L.", 2}, {"D.", 1}});
    CHECK(shown.quotes.empty());
}

}  // namespace softly
