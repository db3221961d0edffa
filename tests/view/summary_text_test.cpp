#include "view/summary_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace softly;

namespace {

Date on(unsigned day) {
    return std::chrono::year{2026} / std::chrono::November / std::chrono::day{day};
}

/// A month with something in every part.
Summary full_month() {
    Summary summary;
    summary.span = {on(1), on(22)};
    summary.entries = 23;
    summary.kinds = {{"check-in", 16}, {"moment", 5}, {"note", 1}, {"try", 2}};
    summary.tags = {{"evening", 3}, {"work", 7}};
    for (const std::string_view name : rating_names) {
        summary.ratings.emplace(name, RatingSummary{});
    }
    RatingSummary mood;
    mood.levels.n = 14;
    mood.numb = 2;
    mood.levels.median = 5.5;
    mood.levels.low = 3;
    mood.levels.high = 8;
    mood.trend = Trend::higher;
    mood.days = {{on(1), 1, 3}, {on(2), 2, 5.5}, {on(4), 1, 8}};
    summary.ratings["mood"] = mood;
    RatingSummary connection;
    connection.levels.n = 3;
    connection.levels.values = {4, 6, 7};
    connection.days = {{on(1), 1, 4}};
    summary.ratings["connection"] = connection;
    summary.ratings["energy"].numb = 1;
    summary.moments.n = 5;
    summary.moments.with_people = 3;
    summary.moments.heard = 2;
    summary.moments.by_how = {{"call", 2}, {"near", 1}};
    summary.people = {{"dana", 2}, {"My Sister", 1}};
    summary.tries = {2, 2, 1};
    summary.expected = {6, 4, 1, 1, {}};
    summary.tension = {{"breathe", 6, -2.0, {}}, {"ground", 2, {}, {}}};
    summary.kindness.self = {{"kind", 2}, {"harsh", 1}};
    summary.kindness.received = 2;
    summary.quotes = {{"a1", on(22), "Slept a little better.\n  The sea."},
                      {"a2", {}, "Tea with Dana."}};
    return summary;
}

People dana() {
    Person person;
    person.id = "dana";
    person.name = "Dana Levi";
    return {person};
}

std::string text_of(const Summary& summary,
                    const SummaryChoices& choices = {},
                    const Style& style = {}) {
    return summary_text(summary, dana(), choices, style);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Style drawing(int columns = 80) {
    Style style;
    style.draw = true;
    style.columns = columns;
    return style;
}

}  // namespace

TEST_CASE("a summary of nothing is kind and shows how to begin") {
    Summary summary;
    CHECK(text_of(summary)
          == "Nothing is kept here yet, and that is all right.\n"
             "Whenever you like, this is how to begin:\n"
             "  softly check-in\n");
    summary.span = {on(16), on(22)};
    CHECK(holds(text_of(summary), "Nothing is kept from 2026-11-16 to 2026-11-22,"));
    SummaryChoices choices;
    choices.no_numbers = true;
    CHECK_FALSE(holds(text_of(summary, choices), "2026"));
    CHECK(holds(text_of(summary, choices), "softly check-in"));
}

TEST_CASE("a full month reads as the monthly note") {
    SummaryChoices choices;
    choices.quotes = true;
    CHECK(text_of(full_month(), choices) == R"(How things have been, from 2026-11-01 to 2026-11-22

What you noticed
  2026-11-22  Slept a little better. The sea.
  Tea with Dana.

Moments of connection: 5
  3 with people, you felt heard in 2, call 2, near 1
  With: Dana Levi 2, My Sister 1

Steps you took: 2 done, 2 partly done, 1 tried
  It went better than you had thought in 4 of 6, as you had thought in 1, harder
    than you had thought in 1

Ratings, from 0 to 10
  mood: median 5.5 (3-8), 14 ratings; numb or hard to tell 2 times; a little
    higher lately
  connection: 4, 6, 7
  energy: numb or hard to tell 1 time

Ratings, day by day
               mood  connection
  2026-11-01      3           4
  2026-11-02    5.5           -
  2026-11-04      8           -

Tension, before and after
  breathe: 2 lower after (median), 6 times
  ground: 2 times, too early to say more
  Some of this comes by itself: what is high tends to ease.

How you were with yourself: harsh 1, kind 2
Kindness you noted: received 2

Kept: check-in 16, moment 5, note 1, try 2
Tags: work 7, evening 3
People skip entries on hard days and on busy days, so a gap says nothing.
Nothing needs to come of this.
)");
}

TEST_CASE("a person's words are shown only where they were asked for") {
    CHECK_FALSE(holds(text_of(full_month()), "Slept"));
    CHECK_FALSE(holds(text_of(full_month()), "What you noticed"));
}

TEST_CASE("without numbers there is no digit, and every part is still there") {
    SummaryChoices choices;
    choices.no_numbers = true;
    choices.quotes = true;
    for (const Style& style : {Style{false, false, 0}, drawing(0)}) {
        const std::string text = text_of(full_month(), choices, style);
        CHECK(std::none_of(
            text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; }));
        CHECK_FALSE(holds(text, "▁"));
        CHECK(holds(text, "mood: mostly in the middle"));
        CHECK(holds(text, "a little higher lately"));
        CHECK(holds(text, "connection: noted a few times"));
        CHECK(holds(text, "many check-ins"));
        CHECK(holds(text, "one note"));
        CHECK(holds(text, "a few tries"));
        CHECK(holds(text, "Dana Levi, My Sister"));
        CHECK(holds(text, "a gap says nothing"));
    }
}

TEST_CASE("a level is said in words by where its median lies") {
    SummaryChoices choices;
    choices.no_numbers = true;
    Summary summary = full_month();
    summary.ratings["mood"].levels.median = 3.5;
    CHECK(holds(text_of(summary, choices), "mood: mostly on the low side"));
    summary.ratings["mood"].levels.median = 4;
    CHECK(holds(text_of(summary, choices), "mood: mostly in the middle"));
    summary.ratings["mood"].levels.median = 6.5;
    CHECK(holds(text_of(summary, choices), "mood: mostly on the high side"));
}

TEST_CASE("discreet shows initials and no words of the person") {
    SummaryChoices choices;
    choices.quotes = true;
    choices.discreet = true;
    const std::string text = text_of(full_month(), choices);
    CHECK(holds(text, "With: D. L. 2, M. S. 1"));
    for (const char* hidden : {"Dana", "Sister", "Slept", "Tea", "What you noticed"}) {
        CHECK_FALSE(holds(text, hidden));
    }
}

TEST_CASE("trend words stand only where something can be said") {
    Summary summary = full_month();
    const auto said = [&](Trend trend) {
        summary.ratings["mood"].trend = trend;
        return text_of(summary, {}, Style{false, false, 0});
    };
    CHECK(holds(said(Trend::higher), "a little higher lately"));
    CHECK(holds(said(Trend::lower), "a little lower lately"));
    CHECK(holds(said(Trend::same), "about the same, or too early to tell"));
    const std::string unknown = said(Trend::unknown);
    CHECK_FALSE(holds(unknown, "lately"));
    CHECK_FALSE(holds(unknown, "too early to tell"));
}

TEST_CASE("a sparkline is drawn from five ratings on, where the screen draws") {
    CHECK(holds(text_of(full_month(), {}, drawing()), "\n    ▃▅ ▇\n"));
    CHECK_FALSE(holds(text_of(full_month()), "▃"));
    const std::string text = text_of(full_month(), {}, drawing());
    CHECK_FALSE(holds(text, "connection: 4, 6, 7\n    "));
}

TEST_CASE("a rating that nobody gave has no line") {
    CHECK_FALSE(holds(text_of(full_month()), "safety"));
    Summary summary = full_month();
    for (auto& [name, rating] : summary.ratings) {
        rating = {};
    }
    CHECK_FALSE(holds(text_of(summary), "Ratings"));
}

TEST_CASE("parts without anything in them are left out") {
    Summary summary;
    summary.span = {on(22), on(22)};
    summary.entries = 1;
    summary.kinds = {{"note", 1}};
    CHECK(text_of(summary)
          == "How things have been, on 2026-11-22\n"
             "\n"
             "Kept: note 1\n"
             "People skip entries on hard days and on busy days, so a gap says nothing.\n"
             "Nothing needs to come of this.\n");
}

TEST_CASE("no line is wider than the screen, and at width nought nothing is wrapped") {
    SummaryChoices choices;
    choices.quotes = true;
    for (const int columns : {20, 40, 60, 80}) {
        for (const bool words : {false, true}) {
            choices.no_numbers = words;
            const std::string text = text_of(full_month(), choices, drawing(columns));
            for (const std::string_view line : lines_of(text)) {
                CAPTURE(line);
                CHECK(display_width(line) <= columns);
            }
        }
    }
    choices.no_numbers = false;
    CHECK(holds(text_of(full_month(), choices, drawing(0)),
                "14 ratings; numb or hard to tell 2 times; a little higher lately\n"));
    CHECK(holds(text_of(full_month(), choices, drawing(0)), "▃▅ ▇"));
}

TEST_CASE("nothing that is stored reaches the screen raw") {
    const std::string nasty = "\x1b]52;c;aGk=\x07 \xE2\x80\xAE \xC2\x9B";
    Summary summary = full_month();
    summary.kinds = {{nasty, 1}};
    summary.tags = {{nasty, 1}};
    summary.people = {{nasty, 1}, {"dana", 2}};
    summary.moments.by_how = {{nasty, 1}};
    summary.tension = {{nasty, 5, 1.0}};
    summary.kindness.self = {{nasty, 1}};
    summary.quotes = {{nasty, on(1), nasty}};
    Person person;
    person.id = "dana";
    person.name = nasty;
    for (const bool words : {false, true}) {
        for (const bool discreet : {false, true}) {
            const std::string text =
                summary_text(summary, {person}, {true, words, discreet}, Style{});
            for (const char* raw : {"\x1b", "\x07", "\xE2\x80\xAE", "\xC2\x9B"}) {
                CHECK_FALSE(holds(text, raw));
            }
            CHECK(holds(text, "\\x1b]52"));
        }
    }
}

TEST_CASE("a long quote is shortened by the view") {
    Summary summary = full_month();
    summary.quotes = {{"a", on(1), std::string(5000, 'x')}};
    SummaryChoices choices;
    choices.quotes = true;
    const std::string text = text_of(summary, choices);
    CHECK(text.size() < 2500);
    CHECK(holds(text, "…"));
}

TEST_CASE("many tags are cut to the most used") {
    Summary summary = full_month();
    for (int tag = 0; tag < 30; ++tag) {
        summary.tags["tag" + std::to_string(tag)] = 1;
    }
    const std::string text = text_of(summary);
    CHECK(holds(text, "Tags: work 7, evening 3, tag0 1"));
    CHECK(holds(text, " and more\n"));
}

TEST_CASE("colour is one accent and no red, and changes no word") {
    Style colour = drawing();
    colour.colour = true;
    std::string text = text_of(full_month(), {}, colour);
    CHECK(holds(text, "\x1b[36m"));
    CHECK_FALSE(holds(text, "\x1b[31m"));
    for (const char* code : {"\x1b[1m", "\x1b[22m", "\x1b[2m", "\x1b[36m", "\x1b[39m"}) {
        for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code)) {
            text.erase(at, std::string_view{code}.size());
        }
    }
    CHECK(text == text_of(full_month(), {}, drawing()));
}

TEST_CASE("no word of a summary scolds, scores or ranks") {
    SummaryChoices choices;
    choices.quotes = true;
    for (const bool words : {false, true}) {
        choices.no_numbers = words;
        for (const Summary& summary : {full_month(), Summary{}}) {
            const std::string text = ascii_lower(text_of(summary, choices));
            for (const char* word : {"should",
                                     "must",
                                     "missed",
                                     "overdue",
                                     "failed",
                                     "streak",
                                     "best",
                                     "worst",
                                     "goal",
                                     "%",
                                     "!",
                                     " days without",
                                     "score",
                                     "empty"}) {
                CAPTURE(word);
                CHECK_FALSE(holds(text, word));
            }
        }
    }
}
