#include "core/summary.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace softly;

namespace {

/// Entries in the order of the journal, each on a day of November 2026 unless it says another time.
class Journal {
  public:
    Entry& add(const std::string& kind, const std::string& at) {
        Placed placed;
        placed.entry.id = "a" + std::to_string(entries_.size());
        placed.entry.kind = kind;
        placed.entry.at = parse_moment(at);
        placed.order = entries_.size();
        entries_.push_back(placed);
        return entries_.back().entry;
    }

    Entry& add(const std::string& kind, int day = 1) {
        return add(kind,
                   "2026-11-" + std::string(day < 10 ? "0" : "") + std::to_string(day)
                       + "T12:00:00+02:00");
    }

    Summary summary(const Filter& filter = {}, const People& people = {}) const {
        return summarise(entries_, people, filter);
    }

  private:
    std::vector<Placed> entries_;
};

People dana_and_someone_unsafe() {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana";
    Person rex;
    rex.id = "rex";
    rex.name = "Rex";
    rex.aliases = {"R."};
    rex.unsafe = true;
    return {dana, rex};
}

using Counts = std::map<std::string, int>;

}  // namespace

TEST_CASE("a summary of nothing has all its parts, and no days") {
    const Summary summary = Journal{}.summary();
    CHECK(summary.entries == 0);
    CHECK(summary.span == DateSpan{});
    CHECK(summary.ratings.size() == 4);
    CHECK(summary.ratings.at("mood").levels.n == 0);
    CHECK(summary.ratings.at("mood").trend == Trend::unknown);
    CHECK_FALSE(summary.ratings.at("mood").levels.median);
}

TEST_CASE("an open end of the span is the first or last day seen") {
    Journal journal;
    journal.add("note", 9);
    journal.add("note", 3);
    journal.add("note", "");
    CHECK(journal.summary().span == DateSpan{parse_date("2026-11-03"), parse_date("2026-11-09")});
    CHECK(journal.summary().entries == 3);
    Filter filter;
    filter.span.from = parse_date("2026-11-01");
    CHECK(journal.summary(filter).span
          == DateSpan{parse_date("2026-11-01"), parse_date("2026-11-09")});
    CHECK(journal.summary(filter).entries == 2);
    filter.span.to = parse_date("2026-11-02");
    CHECK(journal.summary(filter).span == filter.span);
    CHECK(journal.summary(filter).entries == 0);
}

TEST_CASE("kinds and tags are counted, a tag once an entry") {
    Journal journal;
    journal.add("note").tags = {"evening", "evening", "work"};
    journal.add("note").tags = {"evening"};
    journal.add("");
    CHECK(journal.summary().kinds == Counts{{"note", 2}});
    CHECK(journal.summary().tags == Counts{{"evening", 2}, {"work", 1}});
}

TEST_CASE("fewer than five ratings are listed, oldest first, with no statistics") {
    Journal journal;
    for (const auto& [day, mood] : {std::pair{20, 7}, {19, 2}, {22, 5}, {3, 9}}) {
        journal.add("check-in", day).ratings.mood = mood;
    }
    const RatingSummary mood = journal.summary().ratings.at("mood");
    CHECK(mood.levels.values == std::vector<int>{9, 2, 7, 5});
    CHECK(mood.levels.n == 4);
    CHECK_FALSE(mood.levels.median);
    CHECK_FALSE(mood.levels.low);
    CHECK_FALSE(mood.levels.high);
}

TEST_CASE("five ratings have a median, a lowest and a highest, and no list") {
    Journal journal;
    for (const int energy : {3, 8, 4, 4, 9}) {
        journal.add("check-in").ratings.energy = energy;
    }
    journal.add("check-in");
    const Summary summary = journal.summary();
    const RatingSummary& energy = summary.ratings.at("energy");
    CHECK(energy.levels.n == 5);
    CHECK(energy.levels.median == 4);
    CHECK(energy.levels.low == 3);
    CHECK(energy.levels.high == 9);
    CHECK(energy.levels.values.empty());
    CHECK(summary.ratings.at("mood").levels.n == 0);
}

TEST_CASE("numb is counted apart and is never a zero") {
    Journal journal;
    for (int day = 1; day < 8; ++day) {
        journal.add("check-in", day).numb = {"mood"};
    }
    const Summary summary = journal.summary();
    CHECK(summary.ratings.at("mood").numb == 7);
    CHECK(summary.ratings.at("mood").levels.n == 0);
    CHECK(summary.ratings.at("mood").days.empty());
    CHECK(summary.ratings.at("safety").numb == 0);
}

TEST_CASE("days hold their own median, oldest first, and begin when the person says") {
    Journal journal;
    journal.add("check-in", "2026-11-16T04:00:00+00:00").ratings.mood = 5;
    journal.add("check-in", "2026-11-16T01:30:00+00:00").ratings.mood = 3;
    journal.add("check-in", "2026-11-15T12:00:00+00:00").ratings.mood = 6;
    journal.add("check-in", "").ratings.mood = 10;
    Filter filter;
    filter.day_start = std::chrono::hours{4};
    const Summary summary = journal.summary(filter);
    const auto& days = summary.ratings.at("mood").days;
    REQUIRE(days.size() == 2);
    CHECK(days[0].day == parse_date("2026-11-15"));
    CHECK(days[0].n == 2);
    CHECK(days[0].median == 4.5);
    CHECK(days[1].day == parse_date("2026-11-16"));
    CHECK(days[1].median == 5);
    CHECK(summary.ratings.at("mood").levels.n == 4);
}

TEST_CASE("a journey that turns the order of two days keeps each day whole") {
    Journal journal;
    journal.add("check-in", "2026-11-16T00:30:00+13:00").ratings.mood = 1;
    journal.add("check-in", "2026-11-15T12:00:00+00:00").ratings.mood = 2;
    journal.add("check-in", "2026-11-16T01:00:00-11:00").ratings.mood = 3;
    const Summary summary = journal.summary();
    const auto& days = summary.ratings.at("mood").days;
    REQUIRE(days.size() == 2);
    CHECK(days[0].day == parse_date("2026-11-15"));
    CHECK(days[0].n == 1);
    CHECK(days[1].n == 2);
}

TEST_CASE("a trend comes from the days of the person") {
    Journal journal;
    for (int day = 1; day <= 30; ++day) {
        Entry& entry = journal.add("check-in", 31 - day);
        entry.ratings.mood = day <= 15 ? 8 : 2;
        entry.ratings.energy = 5;
        entry.ratings.safety = day < 10 ? std::optional{5} : std::nullopt;
    }
    const Summary summary = journal.summary();
    CHECK(summary.ratings.at("mood").trend == Trend::higher);
    CHECK(summary.ratings.at("energy").trend == Trend::same);
    CHECK(summary.ratings.at("safety").trend == Trend::unknown);
}

TEST_CASE("a moment is an entry of that kind, or any that tells of contact") {
    Journal journal;
    journal.add("moment").contact.how = "call";
    journal.add("moment");
    Entry& reflection = journal.add("reflection");
    reflection.contact.how = "call";
    reflection.contact.heard = true;
    reflection.people = {"noa"};
    journal.add("note").people = {"noa"};
    journal.add("moment").contact.heard = false;
    const Summary summary = journal.summary();
    CHECK(summary.moments.n == 4);
    CHECK(summary.moments.with_people == 1);
    CHECK(summary.moments.heard == 1);
    CHECK(summary.moments.by_how == Counts{{"call", 2}});
    CHECK(summary.people == Counts{{"noa", 1}});
}

TEST_CASE("a moment with a person counts whichever command logged it, once an entry; a try is told "
          "of as a try") {
    Journal journal;
    journal.add("moment").people = {"dana", "Dana", "DANA"};
    Entry& tried = journal.add("try");
    tried.how = "tried";
    tried.people = {"dana"};
    journal.add("try").people = {"dana"};
    journal.add("note").people = {"dana"};
    Entry& heard = journal.add("reflection");
    heard.people = {"dana", "My Sister"};
    heard.contact.heard = true;
    const Summary summary = journal.summary({}, dana_and_someone_unsafe());
    CHECK(summary.people == Counts{{"dana", 2}, {"My Sister", 1}});
    CHECK(summary.moments.n == 2);
    CHECK(summary.tries.tried == 1);
}

TEST_CASE("someone unsafe is left out, by whatever name") {
    Journal journal;
    for (const char* name : {"rex", "Rex", "r."}) {
        Entry& moment = journal.add("moment");
        moment.contact.how = "message";
        moment.people = {name};
    }
    journal.add("moment").people = {"rex", "dana"};
    const Summary summary = journal.summary({}, dana_and_someone_unsafe());
    CHECK(summary.people == Counts{{"dana", 1}});
    CHECK(summary.moments.with_people == 1);
    CHECK(summary.moments.n == 1);
    CHECK(summary.moments.by_how.empty());
}

TEST_CASE("tries are counted by how, and what was expected is compared with what happened") {
    Journal journal;
    const auto add = [&](const std::string& how, Rating expected, Rating happened) {
        Entry& entry = journal.add("try");
        entry.how = how;
        entry.expected = expected;
        entry.happened = happened;
    };
    add("done", 3, 7);
    add("done", 5, 5);
    add("partly", 6, 2);
    add("tried", 6, {});
    add("tried", {}, 6);
    journal.add("note").how = "done";
    const Summary summary = journal.summary();
    CHECK(summary.tries.done == 2);
    CHECK(summary.tries.partly == 1);
    CHECK(summary.tries.tried == 2);
    CHECK(summary.expected.n == 3);
    CHECK(summary.expected.better == 1);
    CHECK(summary.expected.as == 1);
    CHECK(summary.expected.worse == 1);
}

TEST_CASE("tension is compared for each exercise from five pairs on") {
    Journal journal;
    const auto add = [&](const std::string& exercise, Rating before, Rating after) {
        Entry& entry = journal.add("exercise");
        entry.exercise = exercise;
        entry.tension = {before, after};
    };
    for (const auto& [before, after] : {std::pair{8, 5}, {7, 5}, {6, 4}, {5, 5}}) {
        add("breathe", before, after);
    }
    add("breathe", 9, {});
    CHECK_FALSE(journal.summary().tension.at(0).median_change);
    add("breathe", 9, 8);
    add("ground", 3, 4);
    const Summary summary = journal.summary();
    REQUIRE(summary.tension.size() == 2);
    CHECK(summary.tension[0].exercise == "breathe");
    CHECK(summary.tension[0].n == 5);
    CHECK(summary.tension[0].median_change == -2);
    CHECK(summary.tension[1].n == 1);
    CHECK_FALSE(summary.tension[1].median_change);
}

TEST_CASE("kindness is counted by its words and by what was noted") {
    Journal journal;
    journal.add("note").kindness = {"harsh", "tea", ""};
    journal.add("note").kindness = {"kind", "", "a call"};
    journal.add("note").kindness = {"kind", "soup", ""};
    const Summary summary = journal.summary();
    CHECK(summary.kindness.self == Counts{{"harsh", 1}, {"kind", 2}});
    CHECK(summary.kindness.received == 2);
    CHECK(summary.kindness.given == 1);
}

TEST_CASE("quotes are the newest five with words, whole, newest first") {
    Journal journal;
    for (int day = 1; day <= 7; ++day) {
        journal.add("note", day).text = "day " + std::to_string(day);
    }
    journal.add("note", 8).text = " \n ";
    journal.add("check-in", 9);
    const Summary summary = journal.summary();
    REQUIRE(summary.quotes.size() == 5);
    CHECK(summary.quotes.front().text == "day 7");
    CHECK(summary.quotes.front().id == "a6");
    CHECK(summary.quotes.front().day == parse_date("2026-11-07"));
    CHECK(summary.quotes.back().text == "day 3");
}

TEST_CASE("a filter narrows every part") {
    Journal journal;
    Entry& kept = journal.add("check-in", 5);
    kept.tags = {"evening"};
    kept.text = "in";
    kept.ratings.mood = 4;
    Entry& left = journal.add("check-in", 6);
    left.text = "out";
    left.ratings.mood = 9;
    Filter filter;
    filter.tags = {"evening"};
    const Summary summary = journal.summary(filter);
    CHECK(summary.entries == 1);
    CHECK(summary.ratings.at("mood").levels.values == std::vector<int>{4});
    REQUIRE(summary.quotes.size() == 1);
    CHECK(summary.quotes[0].text == "in");
}
