#include "store/entry_block.hpp"

#include "store/store_world.hpp"
#include "store/toml_read.hpp"

#include <doctest/doctest.h>

namespace softly {
namespace {

Entry read_one(const std::string& text, Problems& problems) {
    StoreWorld store;
    Parsed parsed = parse_toml(text);
    REQUIRE_FALSE(parsed.problem);
    Value& array = parsed.table.front().value;
    Value& first = std::get<Array>(array.data).front();
    return read_entry(std::get<Table>(first.data), first.place.line, store.clock, problems);
}

Entry full_entry() {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.at = parse_moment("2026-11-22T09:15:03+02:00");
    entry.kind = "check-in";
    entry.tags = {"evening", "שלום"};
    entry.people = {"dana"};
    entry.text = "\nTwo lines\nand a \"quote\"\\";
    entry.ratings = {6, 3, std::nullopt, 0};
    entry.numb = {"energy"};
    entry.contact_since = "little";
    entry.pack = "heard";
    entry.answers = {{"felt", {"yes"}}, {"how many", {std::int64_t{3}}}};
    entry.contact = {"call", true, 7, false};
    entry.exercise = "breathe";
    entry.tension = {8, 5};
    entry.felt = "softer";
    entry.step = "t4q8w2nmcx";
    entry.how = "partly";
    entry.expected = 2;
    entry.happened = 6;
    entry.kept_words = true;
    entry.kindness = {"fair", "tea", "a door held"};
    entry.ideas = {"walk"};
    entry.helped = {"sun"};
    entry.finished = false;
    entry.source = "jrnl";
    entry.source_id = "7";
    entry.extra = {{"weather", {"grey"}}};
    return entry;
}

}  // namespace

TEST_CASE("every field that softly knows is written and read back the same") {
    Problems problems;
    CHECK(read_one(write_entry(full_entry()), problems) == full_entry());
    CHECK(problems.empty());
}

TEST_CASE("an entry is written in the order and shape of the design") {
    Entry entry;
    entry.id = "k9f3q7zd2m";
    entry.at = parse_moment("2026-11-22T09:15:03+02:00");
    entry.kind = "check-in";
    entry.tags = {"evening"};
    entry.text = "Slept a little better.";
    entry.ratings.mood = 6;
    entry.numb = {"energy"};
    CHECK(write_entry(entry)
          == "[[entry]]\n"
             "id = \"k9f3q7zd2m\"\n"
             "at = 2026-11-22T09:15:03+02:00\n"
             "kind = \"check-in\"\n"
             "tags = [\"evening\"]\n"
             "text = \"Slept a little better.\"\n"
             "ratings.mood = 6\n"
             "numb = [\"energy\"]\n");
}

TEST_CASE("sub-tables say the same as dotted keys") {
    Problems problems;
    const Entry entry = read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-22T09:15:03+02:00\n"
                                 "[entry.ratings]\nmood = 4\n[entry.contact]\nhow = \"call\"\n",
                                 problems);
    CHECK(entry.ratings.mood == 4);
    CHECK(entry.contact.how == "call");
    CHECK(problems.empty());
}

TEST_CASE("a rating that is none is named with its line, not counted, and stays in extra") {
    Problems problems;
    const Entry entry = read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-22T09:15:03+02:00\n"
                                 "ratings.mood = 11\nratings.energy = 4\nratings.odd = 2\n",
                                 problems);
    CHECK_FALSE(entry.ratings.mood);
    CHECK(entry.ratings.energy == 4);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().line == 4);
    REQUIRE(entry.extra.size() == 1);
    CHECK(entry.extra.front().key == "ratings");
    CHECK(std::get<Table>(entry.extra.front().value.data).size() == 2);
}

TEST_CASE("a time without an offset is the time here and said, a day alone is noon") {
    Problems problems;
    CHECK(read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-20T18:00:00\n", problems).at
          == parse_moment("2026-11-20T18:00:00+02:00"));
    CHECK(problems.size() == 1);
    CHECK(read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-20\n", problems).at
          == parse_moment("2026-11-20T12:00:00+02:00"));
    CHECK(problems.size() == 2);
}

TEST_CASE("an entry without id or time is still an entry") {
    Problems problems;
    const Entry entry = read_one("[[entry]]\ntext = \"by hand\"\n", problems);
    CHECK(entry.text == "by hand");
    CHECK_FALSE(entry.at);
    CHECK(problems.size() == 2);
}

TEST_CASE("what can be used of a list is used, and the rest is named") {
    Problems problems;
    const Entry entry = read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-22T09:15:03+02:00\n"
                                 "people = [\"dana\", 3]\nnumb = [\"energy\", \"hope\"]\n",
                                 problems);
    CHECK(entry.people == std::vector<std::string>{"dana"});
    CHECK(entry.numb == std::vector<std::string>{"energy"});
    CHECK(problems.size() == 2);
    CHECK(entry.extra.size() == 2);
}

TEST_CASE("a key added below the header of a sub-table is named with its line") {
    Problems problems;
    const Entry entry = read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-22T09:15:03+02:00\n"
                                 "[entry.ratings]\nenergy = 2\nratings.mood = 3\n",
                                 problems);
    CHECK(entry.ratings.energy == 2);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().line == 6);
}

TEST_CASE("a table of one's own may have keys named like those of an entry, or none") {
    Problems problems;
    const Entry entry = read_one("[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-22T09:15:03+02:00\n"
                                 "place.source = \"map\"\nplace.\"\" = 1\nday = { text = \"x\" }\n"
                                 "[entry.sea]\n\"\" = 1\nwind = 2\n",
                                 problems);
    CHECK(problems.empty());
    CHECK(entry.extra.size() == 3);
}

TEST_CASE("a table of ratings that is no table is named once") {
    Problems problems;
    const Entry entry = read_one(
        "[[entry]]\nid = \"k9f3q7zd2m\"\nat = 2026-11-22T09:15:03+02:00\nratings = 5\n", problems);
    CHECK(problems.size() == 1);
    CHECK(entry.extra.front().key == "ratings");
}

}  // namespace softly
