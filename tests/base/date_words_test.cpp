#include "base/date_words.hpp"

#include <initializer_list>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

// A Friday.
const LocalTime friday = *parse_local_time("2026-11-20T14:30:05");

/// "2026-11-20" or "2026-11-20 18:00:00", with " +120" where an offset was written; or "none".
std::string shown(const std::optional<When>& when) {
    if (!when) {
        return "none";
    }
    std::string text = to_text(when->day);
    if (when->time) {
        const std::string moment = to_text(Moment{local_days{when->day} + *when->time});
        text += " " + moment.substr(11, 8);
    }
    if (when->offset) {
        text += " +" + std::to_string(when->offset->count());
    }
    return text;
}

std::string back(std::string_view words, LocalTime now = friday) {
    return shown(parse_when(words, now, Direction::back));
}

std::string forward(std::string_view words, LocalTime now = friday) {
    return shown(parse_when(words, now, Direction::forward));
}

struct Case {
    std::string words;
    std::string meant;
};

void check_both(std::initializer_list<Case> cases) {
    for (const Case& each : cases) {
        CAPTURE(each.words);
        CHECK(back(each.words) == each.meant);
        CHECK(forward(each.words) == each.meant);
    }
}

}  // namespace

TEST_CASE("ISO dates are read with and without a time and an offset") {
    check_both({{"2026-11-24", "2026-11-24"},
                {" 2026-11-24 ", "2026-11-24"},
                {"2026-11-24T18:00", "2026-11-24 18:00:00"},
                {"2026-11-24 18:00:30", "2026-11-24 18:00:30"},
                {"2026-11-24   18:00", "2026-11-24 18:00:00"},
                {"2026-11-24 6pm", "2026-11-24 18:00:00"},
                {"2026-11-24 at 9", "2026-11-24 09:00:00"},
                {"2026-11-24T18:00+02:00", "2026-11-24 18:00:00 +120"},
                {"2026-11-24t18:00:09z", "2026-11-24 18:00:09 +0"},
                {"2026-11-24 18:00-00:30", "2026-11-24 18:00:00 +-30"}});
}

TEST_CASE("the words for days near today are read") {
    check_both({{"now", "2026-11-20 14:30:05"},
                {"right now", "2026-11-20 14:30:05"},
                {"today", "2026-11-20"},
                {"TODAY", "2026-11-20"},
                {"today 18:00", "2026-11-20 18:00:00"},
                {"yesterday", "2026-11-19"},
                {"yesterday at 6pm", "2026-11-19 18:00:00"},
                {" Yesterday   AT  6 PM ", "2026-11-19 18:00:00"},
                {"yesterday, 6:30 p.m.", "2026-11-19 18:30:00"},
                {"tomorrow", "2026-11-21"},
                {"tomorrow 9", "2026-11-21 09:00:00"},
                {"tomorrow noon", "2026-11-21 12:00:00"},
                {"tomorrow at midnight", "2026-11-21 00:00:00"},
                {"the day before yesterday", "2026-11-18"},
                {"day after tomorrow at 9", "2026-11-22 09:00:00"}});
}

TEST_CASE("a bare time is today and may stand before its day") {
    check_both({{"18:00", "2026-11-20 18:00:00"},
                {"9:05", "2026-11-20 09:05:00"},
                {"at 9", "2026-11-20 09:00:00"},
                {"6pm", "2026-11-20 18:00:00"},
                {"6:15 am", "2026-11-20 06:15:00"},
                {"12am", "2026-11-20 00:00:00"},
                {"12pm", "2026-11-20 12:00:00"},
                {"12:30am", "2026-11-20 00:30:00"},
                {"noon", "2026-11-20 12:00:00"},
                {"midnight", "2026-11-20 00:00:00"},
                {"6pm yesterday", "2026-11-19 18:00:00"},
                {"at 9 tomorrow", "2026-11-21 09:00:00"}});
}

TEST_CASE("weekdays look back when logging and forward when planning") {
    struct Both {
        std::string words;
        std::string back;
        std::string forward;
    };

    for (const Both& each : std::initializer_list<Both>{
             {"fri", "2026-11-20", "2026-11-27"},
             {"friday", "2026-11-20", "2026-11-27"},
             {"fri 9", "2026-11-20 09:00:00", "2026-11-27 09:00:00"},
             {"FRI 18:00", "2026-11-20 18:00:00", "2026-11-27 18:00:00"},
             {"sat", "2026-11-14", "2026-11-21"},
             {"thu", "2026-11-19", "2026-11-26"},
             {"thurs at 6pm", "2026-11-19 18:00:00", "2026-11-26 18:00:00"},
             {"on monday", "2026-11-16", "2026-11-23"},
             {"9pm on mon", "2026-11-16 21:00:00", "2026-11-23 21:00:00"},
             {"last fri", "2026-11-13", "2026-11-13"},
             {"last thursday", "2026-11-19", "2026-11-19"},
             {"next fri", "2026-11-27", "2026-11-27"},
             {"next mon 10:00", "2026-11-23 10:00:00", "2026-11-23 10:00:00"},
             {"this friday", "2026-11-20", "2026-11-20"},
             {"this sunday", "2026-11-22", "2026-11-22"}}) {
        CAPTURE(each.words);
        CHECK(back(each.words) == each.back);
        CHECK(forward(each.words) == each.forward);
    }
}

TEST_CASE("weekdays are right from every day of the week") {
    const std::vector<std::string> names{
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    for (int shift = 0; shift < 7; ++shift) {
        const LocalTime now = friday + days{shift};
        const Date today = date_of(now);
        for (unsigned weekday = 0; weekday < 7; ++weekday) {
            for (const std::string& word : {names[weekday], names[weekday].substr(0, 3)}) {
                const auto logged = parse_when(word, now, Direction::back);
                const auto planned = parse_when(word, now, Direction::forward);
                const auto last = parse_when("last " + word, now, Direction::forward);
                REQUIRE((logged && planned && last));
                for (const auto& when : {logged, planned, last}) {
                    CHECK(std::chrono::weekday{local_days{when->day}}.c_encoding() == weekday);
                    CHECK_FALSE(when->time);
                }
                CHECK(days_between(logged->day, today) >= 0);
                CHECK(days_between(logged->day, today) <= 6);
                CHECK(days_between(today, planned->day) >= 1);
                CHECK(days_between(today, planned->day) <= 7);
                CHECK(days_between(last->day, today) >= 1);
                CHECK(days_between(last->day, today) <= 7);
            }
        }
    }
}

TEST_CASE("lengths of time are counted from now and only minutes and hours keep the clock") {
    check_both({{"3d ago", "2026-11-17"},
                {"3 days ago", "2026-11-17"},
                {"a day ago", "2026-11-19"},
                {"two weeks ago", "2026-11-06"},
                {"3d ago 18:00", "2026-11-17 18:00:00"},
                {"3 days ago at 6pm", "2026-11-17 18:00:00"},
                {"in 2 weeks", "2026-12-04"},
                {"in 2w", "2026-12-04"},
                {"in a week at noon", "2026-11-27 12:00:00"},
                {"2 weeks from now", "2026-12-04"},
                {"+3d", "2026-11-23"},
                {"+3 days", "2026-11-23"},
                {"-3d", "2026-11-17"},
                {"-3d 9:30", "2026-11-17 09:30:00"},
                {"0d ago", "2026-11-20"},
                {"1mo ago", "2026-10-20"},
                {"in 3 months", "2027-02-20"},
                {"1y ago", "2025-11-20"},
                {"in a year", "2027-11-20"},
                {"an hour ago", "2026-11-20 13:30:05"},
                {"2h ago", "2026-11-20 12:30:05"},
                {"15h ago", "2026-11-19 23:30:05"},
                {"in 90 min", "2026-11-20 16:00:05"},
                {"-90min", "2026-11-20 13:00:05"},
                {"+2 hours", "2026-11-20 16:30:05"},
                {"0 min ago", "2026-11-20 14:30:05"},
                {"last week", "2026-11-13"},
                {"next week", "2026-11-27"},
                {"last month", "2026-10-20"},
                {"next year", "2027-11-20"}});
}

TEST_CASE("months and years end at the month's last day") {
    const LocalTime end_of_may = *parse_local_time("2024-05-31T08:00");
    CHECK(back("1mo ago", end_of_may) == "2024-04-30");
    CHECK(back("3mo ago", end_of_may) == "2024-02-29");
    CHECK(forward("in 9 months", end_of_may) == "2025-02-28");
    CHECK(back("1y ago", *parse_local_time("2024-02-29T08:00")) == "2023-02-28");
}

TEST_CASE("month names are read and without a year the nearest in the direction is meant") {
    CHECK(back("nov 3") == "2026-11-03");
    CHECK(back("3 nov") == "2026-11-03");
    CHECK(back("20 nov") == "2026-11-20");
    CHECK(back("21 nov") == "2025-11-21");
    CHECK(back("Dec 24 at 20:00") == "2025-12-24 20:00:00");
    CHECK(back("feb 29") == "2024-02-29");
    CHECK(forward("nov 3") == "2027-11-03");
    CHECK(forward("20 november") == "2026-11-20");
    CHECK(forward("feb 29") == "2028-02-29");
    check_both({{"nov 3 2026", "2026-11-03"},
                {"3 November 2026 6pm", "2026-11-03 18:00:00"},
                {"Nov 3rd, 2026", "2026-11-03"},
                {"on the 3rd of november 2026", "2026-11-03"},
                {"feb 30", "none"},
                {"feb 29 2025", "none"},
                {"nov 0", "none"},
                {"nov 32", "none"},
                {"nov 3 0000", "none"}});
}

TEST_CASE("the parts of a day are read") {
    check_both({{"tonight", "2026-11-20 21:00:00"},
                {"tonight at 9", "2026-11-20 21:00:00"},
                {"tonight 22:15", "2026-11-20 22:15:00"},
                {"this evening at 7", "2026-11-20 19:00:00"},
                {"this morning", "2026-11-20 09:00:00"},
                {"this morning at 7", "2026-11-20 07:00:00"},
                {"yesterday evening", "2026-11-19 19:00:00"},
                {"last night", "2026-11-19 21:00:00"},
                {"last night at 11", "2026-11-19 23:00:00"},
                {"tomorrow morning", "2026-11-21 09:00:00"},
                {"this morning at 6pm", "none"},
                {"morning", "none"}});
    // Half past two is afternoon already: what is logged for it is not ahead of now.
    CHECK(back("this afternoon") == "2026-11-20 14:30:05");
    CHECK(forward("this afternoon") == "2026-11-20 15:00:00");
}

TEST_CASE("what is no time is not read") {
    check_both({{"", "none"},
                {" \t\n", "none"},
                {"9", "none"},
                {"at", "none"},
                {"on", "none"},
                {"in", "none"},
                {"the", "none"},
                {"next", "none"},
                {"last", "none"},
                {"this", "none"},
                {"+", "none"},
                {"-", "none"},
                {"ago", "none"},
                {"3", "none"},
                {"3d", "none"},
                {"3 ago", "none"},
                {"d ago", "none"},
                {"in d", "none"},
                {"in 3", "none"},
                {"3x ago", "none"},
                {"3m ago", "none"},
                {"+-3d", "none"},
                {"in -3d", "none"},
                {"+3d ago", "none"},
                {"in 3d ago", "none"},
                {"2h ago 18:00", "none"},
                {"next hour", "none"},
                {"fr", "none"},
                {"frida y", "none"},
                {"fridays", "none"},
                {"someday", "none"},
                {"today today", "none"},
                {"fri sat", "none"},
                {"today 25", "none"},
                {"today 24:00", "none"},
                {"today 9:60", "none"},
                {"today 13pm", "none"},
                {"today 0am", "none"},
                {"today 9:5", "none"},
                {"today 9:", "none"},
                {"today :30", "none"},
                {"today 009", "none"},
                {"today 1:2:3:4", "none"},
                {"18:00 18:00", "none"},
                {"at at 9", "none"},
                {"noon noon", "none"},
                {"2026-02-30", "none"},
                {"2026-13-01", "none"},
                {"2026-02-30T10:00", "none"},
                {"2026-11-24 25:00", "none"},
                {"2026-11", "none"},
                {"yesterday now", "none"},
                {"now 18:00", "none"},
                {"2026-11-24T18:00 6pm", "none"}});
}

TEST_CASE("times outside the years 1 to 9999 are nothing") {
    check_both({{"999999999d ago", "none"},
                {"in 999999999d", "none"},
                {"99999999999999999999999999d ago", "none"},
                {"999999y ago", "none"},
                {"in 999999 months", "none"},
                {"2026y ago", "none"},
                {"2025y ago", "0001-11-20"},
                {"in 7973y", "9999-11-20"},
                {"in 7974y", "none"},
                {"in 999999 hours", "2140-12-19 05:30:05"},
                {"0000-01-01", "none"}});
    const LocalTime first = *parse_local_time("0001-01-01T00:30");
    const LocalTime last = *parse_local_time("9999-12-31T23:30");
    for (const char* words : {"yesterday", "1h ago", "last fri", "1mo ago", "last week", "-1d"}) {
        CAPTURE(words);
        CHECK(back(words, first) == "none");
    }
    for (const char* words : {"tomorrow", "in 1h", "next fri", "+1y", "next month", "in 31 min"}) {
        CAPTURE(words);
        CHECK(forward(words, last) == "none");
    }
    CHECK(forward("in 29 min", last) == "9999-12-31 23:59:00");
    CHECK(back("31 dec", first) == "none");
    CHECK(forward("1 jan", last) == "none");
}

TEST_CASE("a span is an amount and a unit") {
    CHECK(parse_span("2w") == Span{0, 14, minutes{0}});
    CHECK(parse_span("3 days") == Span{0, 3, minutes{0}});
    CHECK(parse_span("1mo") == Span{1, 0, minutes{0}});
    CHECK(parse_span("1y") == Span{12, 0, minutes{0}});
    CHECK(parse_span("90min") == Span{0, 0, minutes{90}});
    CHECK(parse_span(" 2  Hours ") == Span{0, 0, minutes{120}});
    CHECK(parse_span("a week") == Span{0, 7, minutes{0}});
    CHECK(parse_span("100y") == Span{1200, 0, minutes{0}});
    CHECK(parse_span("36525d") == Span{0, 36525, minutes{0}});
    for (const char* text : {"",       "0d",     "-1d",    "+1d",        "1",
                             "d",      "1.5h",   "1x",     "m",          "3m",
                             "101y",   "1201mo", "36526d", "999999999d", "99999999999999999999d",
                             "2w ago", "in 2w",  "2w 3d",  "weekly",     "1 year year"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_span(text));
    }
}

TEST_CASE("a span is stored in short") {
    CHECK(short_length("2 weeks") == "2w");
    CHECK(short_length("2weeks") == "2w");
    CHECK(short_length("a month") == "1mo");
    CHECK(short_length("14 days") == "14d");
    CHECK(short_length("two years") == "2y");
    CHECK(short_length("90 minutes") == "90min");
    CHECK(short_length(" 3 H ") == "3h");
    CHECK(short_length("02w") == "2w");
    CHECK(short_length("0d") == "0d");
    CHECK(short_length("soon") == "soon");
}

}  // namespace softly
