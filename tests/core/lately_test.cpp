#include "core/lately.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

using What = PackPast::What;

const Date today{std::chrono::year{2026} / 11 / 22};
const DayNow four_o_clock{today, std::chrono::hours{4}};

/// An entry so many days before today, at an hour of that calendar day.
Entry entry_at(int days_before, int hour) {
    Entry entry;
    const Date day = plus_days(today, -days_before);
    entry.at = Moment{std::chrono::local_days{day} + std::chrono::hours{hour}, {}};
    return entry;
}

Entry rated(int hour, Rating mood) {
    Entry entry = entry_at(0, hour);
    entry.ratings.mood = mood;
    return entry;
}

Entry of_pack(std::string pack, int days_before) {
    Entry entry = entry_at(days_before, 12);
    entry.pack = std::move(pack);
    return entry;
}

Person known(std::string id, bool unsafe) {
    Person person;
    person.id = id;
    person.name = std::move(id);
    person.unsafe = unsafe;
    return person;
}

}  // namespace

TEST_CASE("the latest rating of today counts, and numb takes an earlier number away") {
    std::vector<Entry> entries{rated(20, {}), rated(18, 3), rated(9, 7)};
    CHECK(ratings_today(entries, four_o_clock).mood == 3);
    entries.front().numb = {"mood"};
    CHECK_FALSE(ratings_today(entries, four_o_clock).mood);
}

TEST_CASE("a rating after midnight belongs to the evening before") {
    Entry late = entry_at(0, 2);
    late.ratings.mood = 3;
    CHECK_FALSE(ratings_today(std::vector<Entry>{late}, four_o_clock).mood);
    late.at = Moment{std::chrono::local_days{plus_days(today, 1)} + std::chrono::hours{2}, {}};
    CHECK(ratings_today(std::vector<Entry>{late}, four_o_clock).mood == 3);
}

TEST_CASE("an entry without a time says nothing of today") {
    Entry entry;
    entry.ratings.mood = 1;
    CHECK_FALSE(ratings_today(std::vector<Entry>{entry}, four_o_clock).mood);
}

TEST_CASE("what speaks for a pack today") {
    Entry tense = entry_at(0, 20);
    tense.tension.before = 9;
    tense.tension.after = 6;
    Entry earlier = entry_at(0, 10);
    earlier.tension.before = 8;
    earlier.kindness.self = "harsh";
    earlier.answers.push_back({"where", {std::string{"not-safe"}}});
    const Situation found = situation_today(std::vector<Entry>{tense, earlier}, four_o_clock);
    CHECK(found.tension == 6);
    CHECK(found.tone_to_self == "harsh");
    CHECK(found.not_safe);
    CHECK_FALSE(found.good_moment);
    CHECK(situation_today(std::vector<Entry>{rated(9, 7)}, four_o_clock).good_moment);
    CHECK_FALSE(situation_today(std::vector<Entry>{rated(9, 6)}, four_o_clock).good_moment);
    const Situation yesterday = situation_today(std::vector<Entry>{entry_at(1, 12)}, four_o_clock);
    CHECK_FALSE(yesterday.not_safe);
}

TEST_CASE("a day with therapy is offered words about it, until they were said") {
    Entry session = entry_at(0, 17);
    session.tags = {"therapy"};
    std::vector<Entry> entries{session};
    CHECK(situation_today(entries, four_o_clock).stirred_after_therapy);
    entries.insert(entries.begin(), of_pack("therapy", 0));
    CHECK_FALSE(situation_today(entries, four_o_clock).stirred_after_therapy);
    CHECK_FALSE(situation_today(std::vector<Entry>{of_pack("heard", 0)}, four_o_clock)
                    .stirred_after_therapy);
}

TEST_CASE("the day of the week on which somebody looked back last is their day") {
    for (const auto& [days_before, expected] :
         {std::pair{7, true}, std::pair{14, true}, std::pair{6, false}, std::pair{0, false}}) {
        CAPTURE(days_before);
        CHECK(
            situation_today(std::vector<Entry>{of_pack("week", days_before)}, four_o_clock).week_day
            == expected);
    }
    Entry stopped = of_pack("week", 7);
    stopped.finished = false;
    CHECK_FALSE(situation_today(std::vector<Entry>{stopped}, four_o_clock).week_day);
}

TEST_CASE("packs that were gone through, and those that felt sharper") {
    Entry stopped = of_pack("letter", 1);
    stopped.finished = false;
    stopped.felt = "sharper";
    const auto past = packs_gone_through(
        std::vector<Entry>{of_pack("heard", 0), stopped, entry_at(2, 12)}, std::chrono::hours{4});
    REQUIRE(past.size() == 2);
    CHECK(past[0].pack == "heard");
    CHECK(past[0].what == What::done);
    CHECK(past[0].day == today);
    CHECK(past[1].pack == "letter");
    CHECK(past[1].what == What::sharper);
}

TEST_CASE("the week behind holds seven days, no median below five, and nobody unsafe") {
    std::vector<Entry> entries;
    for (int day = 0; day < 9; ++day) {
        Entry entry = entry_at(day, 12);
        entry.ratings.mood = day;
        entry.text = "day " + std::to_string(day);
        entry.people = {day % 2 == 0 ? "dana" : "Dana", "rex"};
        entries.push_back(entry);
    }
    Entry to_come = entry_at(-1, 12);
    entries.insert(entries.begin(), to_come);
    const People people{known("dana", false), known("rex", true)};
    const WeekBehind week = week_behind(entries, four_o_clock, people);
    CHECK(week.entries == 7);
    CHECK(week.people == 1);
    CHECK(week.mood == 3.0);
    CHECK_FALSE(week.connection);
    CHECK(week.words == std::vector<std::string>{"day 0", "day 1", "day 2"});
    entries.resize(5);
    CHECK_FALSE(week_behind(entries, four_o_clock, people).mood);
    CHECK(week_behind({}, four_o_clock, people).entries == 0);
}

TEST_CASE("tension around company is a pair or nothing") {
    Entry pair = of_pack("calm-company", 3);
    pair.tension = {6, 3};
    Entry half = of_pack("calm-company", 2);
    half.tension.before = 9;
    Entry other = of_pack("steady", 1);
    other.tension = {9, 9};
    const CalmPairs found = calm_pairs(std::vector<Entry>{other, half, pair, pair});
    CHECK(found.n == 2);
    CHECK(found.before == 6);
    CHECK(found.after == 3);
    CHECK(calm_pairs({}).n == 0);
}
