#include "core/query_match.hpp"

#include "base/search_fold.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace softly {

namespace {

using Words = std::vector<std::string>;

const People people = [] {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana Levi";
    dana.aliases = {"D.", " Aunt "};
    Person yossi;
    yossi.id = "יוסי";
    yossi.name = "יוֹסִי";
    return People{dana, yossi};
}();

Entry full_entry() {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.kind = "check-in";
    entry.tags = {"Evening", "two words"};
    entry.people = {"dana", "Café owner"};
    entry.text = "Slept a little\nbetter in the harbour.";
    entry.ratings = {6, 3, std::nullopt, 0};
    entry.numb = {"energy"};
    entry.pack = "heard";
    entry.answers = {{"felt", {"an answer"}}, {"many", {Array{{"first"}, {"second"}}}}};
    entry.felt = "softer";
    entry.step = "t4q8w2nmcx";
    entry.kindness = {"fair", "tea", "a door held"};
    entry.ideas = {"walk"};
    entry.helped = {"sunlight"};
    entry.source = "jrnl";
    entry.extra = {{"weather", {"grey"}},
                   {"deep", {Table{{"er", {Array{{"buried"}}}}}}},
                   {"number", {std::int64_t{77}}}};
    return entry;
}

bool fits(const Words& words, const Entry& entry = full_entry()) {
    return matches(parse_query(words), entry, people);
}

}  // namespace

TEST_CASE("words are found in every part that is the person's own") {
    for (const char* word : {"slept",
                             "HARB",
                             "evening",
                             "dana",
                             "heard",
                             "answer",
                             "second",
                             "walk",
                             "sunlight",
                             "grey",
                             "buried",
                             "tea",
                             "door",
                             "cafe"}) {
        CAPTURE(word);
        CHECK(fits({word}));
        CHECK_FALSE(fits({std::string("-") + word}));
    }
}

TEST_CASE("words are not found in keys, ids and softly's own words") {
    for (const char* word : {"k9f3",
                             "check-in",
                             "softer",
                             "t4q8",
                             "fair",
                             "jrnl",
                             "weather",
                             "77",
                             "felt",
                             "mood",
                             "energy"}) {
        CAPTURE(word);
        CHECK_FALSE(fits({word}));
        CHECK(fits({std::string("-") + word}));
    }
}

TEST_CASE("several words have to be there all, and none that is left out") {
    CHECK(fits({"slept", "harbour"}));
    CHECK(fits({"slept", "evening"}));
    CHECK_FALSE(fits({"slept", "nowhere"}));
    CHECK(fits({"slept", "-nowhere"}));
    CHECK_FALSE(fits({"slept", "-harbour"}));
    CHECK(fits({}));
}

TEST_CASE("a phrase goes on over the end of a line, and not from one text into another") {
    CHECK(fits({"little better"}));
    CHECK(fits({"a  little better in"}));
    CHECK_FALSE(fits({"better little"}));
    CHECK_FALSE(fits({"evening two"}));
}

TEST_CASE("tags, kinds and packs are compared as a whole") {
    CHECK(fits({"tag:evening", "tag:two words", "kind:Check-In", "pack:HEARD"}));
    CHECK_FALSE(fits({"tag:even"}));
    CHECK_FALSE(fits({"kind:check"}));
    CHECK_FALSE(fits({"pack:hear"}));
    CHECK(fits({"-tag:morning"}));
    CHECK_FALSE(fits({"-tag:evening"}));
}

TEST_CASE("people are found by id, name and alias, and by what stands in the entry") {
    for (const char* name : {"dana", "Dana Levi", "D.", "aunt", "cafe owner"}) {
        CAPTURE(name);
        CHECK(fits({std::string("person:") + name}));
    }
    CHECK_FALSE(fits({"person:levi"}));
    CHECK(fits({"levi"}));
    CHECK(fits({"aunt"}));
    CHECK_FALSE(fits({"person:יוסי"}));
    Entry entry;
    entry.people = {"יוֹסִי"};
    CHECK(fits({"person:יוסי"}, entry));
    CHECK(fits({"יוסי"}, entry));
}

TEST_CASE("ratings are compared, and one that is not there fits nothing") {
    CHECK(fits({"mood<=6", "mood>=6", "mood=6", "mood<7", "mood>5", "safety=0", "energy=numb"}));
    for (const char* word : {"mood<6",
                             "mood>6",
                             "mood=5",
                             "mood<=5",
                             "mood>=7",
                             "energy<=10",
                             "energy>=0",
                             "mood=numb"}) {
        CAPTURE(word);
        CHECK_FALSE(fits({word}));
        CHECK(fits({std::string("-") + word}));
    }
}

TEST_CASE("needles name every way in which what is looked for can be written") {
    const auto needles = needles_of(parse_query({"tea", "levi", "-work", "kind:note"}), {}, people);
    REQUIRE(needles.size() == 3);
    const auto find = [&](const std::string& first) {
        return *std::find_if(needles.begin(), needles.end(), [&](const Needle& needle) {
            return needle.any_of.front() == first;
        });
    };
    CHECK(find("tea") == Needle{{"tea"}, true});
    CHECK(find("levi") == Needle{{"levi", "dana", "dana levi", "d.", "aunt"}, true});
    CHECK(find("note") == Needle{{"note"}, false});
    CHECK(needles_of(parse_query({"-work"}), {}, people).empty());
}

TEST_CASE("needles of flags and ratings") {
    Filter filter;
    filter.tags = {"CAFÉ"};
    filter.kind = "note";
    filter.person = "dana";
    const auto needles = needles_of(parse_query({"mood<=3", "energy=numb"}), filter, {});
    Words all;
    for (const Needle& needle : needles) {
        all.push_back(needle.any_of.front());
    }
    std::sort(all.begin(), all.end());
    CHECK(all == Words{"cafe", "dana", "mood", "note", "numb"});
}

}  // namespace softly
