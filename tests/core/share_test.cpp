#include "core/share.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

Person person(std::string id, std::string name, std::vector<std::string> aliases = {}) {
    Person made;
    made.id = std::move(id);
    made.name = std::move(name);
    made.aliases = std::move(aliases);
    return made;
}

const People people{person("dana", "Dana Levi", {"Danush"}), person("the-sea", "The sea")};

std::string shown(const std::string& text, bool names = false) {
    Entry entry;
    entry.text = text;
    Share share;
    share.entries = {&entry};
    share.names = names;
    return shared({}, people, share).shared->entries.at(0).text;
}

}  // namespace

TEST_CASE("names in a person's words are initials, alone and whole") {
    CHECK(shown("Dana Levi, Dana, Danush and dana.") == "D. L., D. L., D. L. and D. L..");
    CHECK(shown("Danas, Dana's") == "Danas, D. L.'s");
    CHECK(shown("Dana", true) == "Dana");
    CHECK(shown("The cat by The sea.") == "The cat by T. s..");
}

TEST_CASE("nothing is shared that was not chosen") {
    Summary summary;
    summary.entries = 3;
    summary.days = {{Date{}, 1}};
    summary.kinds = {{"note", 3}};
    summary.tags = {{"private", 1}};
    summary.moments.n = 2;
    summary.people = {{"dana", 2}};
    summary.tries.done = 1;
    summary.ratings["mood"].levels.n = 1;
    summary.ratings["mood"].days = {{Date{}, 1, 4}};
    summary.tension = {{"my own", 1, {}, {}}, {"breathe", 1, {}, {}}};
    summary.kindness.received = 1;
    summary.kindness.words = {{"a", {}, "tea"}};
    summary.helped = {{"a", {}, "walks"}};
    summary.sharper = {{"letter", 1}};
    summary.quotes = {{"a", {}, "words"}};
    const Summary none = shared(summary, people, {});
    CHECK(none.kinds.empty());
    CHECK(none.tags.empty());
    CHECK(none.days.empty());
    CHECK(none.people.empty());
    CHECK(none.ratings.empty());
    CHECK(none.tension.empty());
    CHECK(none.sharper.empty());
    CHECK(none.moments.n + none.tries.done + none.kindness.received == 0);
    Share all;
    all.parts = {share_parts.begin(), share_parts.end()};
    const Summary whole = shared(summary, people, all);
    CHECK(whole.people == std::map<std::string, int>{{"D. L.", 2}});
    CHECK(whole.tension[0].exercise.empty());
    CHECK(whole.tension[1].exercise == "breathe");
    CHECK(whole.kindness.words.empty());
    CHECK(whole.helped.empty());
    CHECK(whole.quotes.empty());
    for (const std::string_view part : share_parts) {
        CHECK(holds_part(summary, part));
        CHECK_FALSE(holds_part({}, part));
    }
}

TEST_CASE("a calendar alone says nothing of levels") {
    Summary summary;
    summary.ratings["mood"].levels.n = 9;
    summary.ratings["mood"].days = {{Date{}, 1, 4}};
    summary.ratings["energy"].days = {{Date{}, 1, 4}};
    Share share;
    share.parts = {"days"};
    const Summary days = shared(summary, people, share);
    CHECK(days.ratings.at("mood").levels.n == 0);
    CHECK(days.ratings.at("mood").days.size() == 1);
    CHECK(days.ratings.at("energy").days.empty());
}

TEST_CASE("only somebody with a block is named where names are allowed") {
    Summary summary;
    summary.people = {{"dana", 1}, {"Rosa Braun", 2}};
    Share share;
    share.parts = {"people"};
    share.names = true;
    CHECK(shared(summary, people, share).people
          == std::map<std::string, int>{{"Dana Levi", 1}, {"R. B.", 2}});
}
