#include "base/date.hpp"

#include <cstdint>
#include <random>

#include <doctest/doctest.h>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

Date date(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

LocalTime at(Date day, int hour, int minute = 0, int second = 0) {
    return local_days{day} + hours{hour} + minutes{minute} + seconds{second};
}

const LocalTime first_time = at(date(1, 1, 1), 0);
const LocalTime end_of_time = at(date(9999, 12, 31), 23, 59, 59);

LocalTime random_time(std::mt19937_64& random) {
    const auto all = static_cast<std::uint64_t>((end_of_time - first_time).count()) + 1;
    return first_time + seconds{static_cast<std::int64_t>(random() % all)};
}

Moment random_moment(std::mt19937_64& random) {
    return {random_time(random), minutes{static_cast<int>(random() % 2879) - 1439}};
}

}  // namespace

TEST_CASE("dates, months and moments are written as ISO 8601") {
    CHECK(to_text(date(2026, 11, 2)) == "2026-11-02");
    CHECK(to_text(date(1, 1, 1)) == "0001-01-01");
    CHECK(to_text(Month{std::chrono::year{2026}, std::chrono::month{3}}) == "2026-03");
    CHECK(to_text(at(date(2026, 11, 22), 9, 15, 3)) == "2026-11-22T09:15");
    const LocalTime time = at(date(2026, 11, 22), 9, 15, 3);
    CHECK(to_text(Moment{time, minutes{120}}) == "2026-11-22T09:15:03+02:00");
    CHECK(to_text(Moment{time, minutes{0}}) == "2026-11-22T09:15:03+00:00");
    CHECK(to_text(Moment{time, minutes{-210}}) == "2026-11-22T09:15:03-03:30");
    CHECK(to_text(Moment{time, minutes{-30}}) == "2026-11-22T09:15:03-00:30");
    CHECK(to_text(at(date(1960, 2, 29), 23, 59)) == "1960-02-29T23:59");
}

TEST_CASE("what is written is read back the same") {
    std::mt19937_64 random{11};
    for (int round = 0; round < 100'000; ++round) {
        const Moment moment = random_moment(random);
        const Date day = date_of(moment.local);
        REQUIRE(parse_moment(to_text(moment)) == moment);
        REQUIRE(parse_date(to_text(day)) == day);
        REQUIRE(parse_month(to_text(month_of(moment.local))) == month_of(moment.local));
        const LocalTime minute = std::chrono::floor<minutes>(moment.local);
        REQUIRE(parse_local_time(to_text(minute)) == minute);
    }
}

TEST_CASE("only dates of the calendar are dates") {
    CHECK(parse_date("2024-02-29") == date(2024, 2, 29));
    CHECK(parse_date("2000-02-29") == date(2000, 2, 29));
    for (const char* text : {"",
                             "2026",
                             "2026-11",
                             "2026-02-30",
                             "2025-02-29",
                             "1900-02-29",
                             "2026-13-01",
                             "2026-00-10",
                             "2026-11-00",
                             "2026-11-32",
                             "2026-1-01",
                             "2026-11-1",
                             "0000-01-01",
                             "+2026-11-22",
                             "-2026-11-22",
                             "2026-11-22 ",
                             " 2026-11-22",
                             "2026/11/22",
                             "20261122",
                             "2026-11-22T09:15",
                             "12026-11-22",
                             "2026-1a-22"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text));
    }
    for (const char* text : {"", "2026", "2026-1", "2026-13", "2026-00", "2026-11-", "0000-01"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_month(text));
    }
}

TEST_CASE("a moment is read in every way that RFC 3339 has") {
    const Moment moment{at(date(2026, 11, 22), 9, 15, 3), minutes{120}};
    for (const char* text : {"2026-11-22T09:15:03+02:00",
                             "2026-11-22t09:15:03+02:00",
                             "2026-11-22 09:15:03+02:00",
                             "2026-11-22T09:15:03.5+02:00",
                             "2026-11-22T09:15:03.123456789+02:00"}) {
        CAPTURE(text);
        CHECK(parse_moment(text) == moment);
    }
    const Moment in_utc{at(date(2026, 11, 22), 9, 15), minutes{0}};
    for (const char* text : {"2026-11-22T09:15Z",
                             "2026-11-22T09:15z",
                             "2026-11-22T09:15+00:00",
                             "2026-11-22T09:15-00:00"}) {
        CAPTURE(text);
        CHECK(parse_moment(text) == in_utc);
    }
    CHECK(parse_moment("2016-12-31T23:59:60Z")
          == Moment{at(date(2016, 12, 31), 23, 59, 59), minutes{0}});
    CHECK(parse_moment("2026-11-22T09:15-03:30")->offset == minutes{-210});
}

TEST_CASE("a text that is not quite a moment is none") {
    for (const char* text : {"",
                             "2026-11-22",
                             "2026-11-22T09:15:03",
                             "2026-11-22T09:15:03+2:00",
                             "2026-11-22T09:15:03+0200",
                             "2026-11-22T09:15:03+02",
                             "2026-11-22T24:00:00Z",
                             "2026-11-22T09:60:00Z",
                             "2026-11-22T09:15:61Z",
                             "2026-11-22T09:15:03+24:00",
                             "2026-11-22T09:15:03+02:60",
                             "2026-02-30T09:15:03Z",
                             "2026-11-22T09:15:03.Z",
                             "2026-11-22T09Z",
                             "2026-11-22T9:15Z",
                             "2026-11-22_09:15Z",
                             "2026-11-22T09:15:03 Z",
                             "2026-11-22T09:15:03Zx",
                             "2026-11-22T09:15.5Z"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_moment(text));
    }
    CHECK(parse_local_time("2026-11-22T09:15") == at(date(2026, 11, 22), 9, 15));
    CHECK(parse_local_time("2026-11-22 09:15:03") == at(date(2026, 11, 22), 9, 15, 3));
    CHECK_FALSE(parse_local_time("2026-11-22T09:15Z"));
    CHECK_FALSE(parse_local_time("2026-11-22"));
}

TEST_CASE("a clock time has two digits on both sides") {
    CHECK(parse_clock("00:00") == minutes{0});
    CHECK(parse_clock("23:59") == minutes{1439});
    for (const char* text : {"",
                             "4:00",
                             "04:0",
                             "24:00",
                             "12:60",
                             "0400",
                             "04:00:00",
                             "04:00 ",
                             "-1:00",
                             "\uFF10\uFF14:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_clock(text));
    }
}

TEST_CASE("a moment's instant is its wall time less its offset") {
    const auto early = parse_moment("2026-11-22T00:30:00+02:00");
    const auto same = parse_moment("2026-11-21T22:30:00Z");
    const auto west = parse_moment("2026-11-21T19:00:00-03:30");
    REQUIRE((early && same && west));
    CHECK(early->instant() == same->instant());
    CHECK(early->instant() == west->instant());
    CHECK(date_of(early->local) == date(2026, 11, 22));
}

TEST_CASE("a day begins where the person's day begins") {
    const minutes four = hours{4};
    CHECK(day_of(at(date(2026, 3, 1), 3, 59, 59), four) == date(2026, 2, 28));
    CHECK(day_of(at(date(2026, 3, 1), 4), four) == date(2026, 3, 1));
    CHECK(day_of(at(date(2026, 3, 1), 0), minutes{0}) == date(2026, 3, 1));
    CHECK(start_of(date(2026, 3, 1)) == at(date(2026, 3, 1), 0));

    std::mt19937_64 random{12};
    for (int round = 0; round < 10'000; ++round) {
        const LocalTime time = random_time(random);
        const minutes start{static_cast<int>(random() % 1440)};
        const Date day = day_of(time, start);
        REQUIRE(start_of(day, start) <= time);
        REQUIRE(time < start_of(plus_days(day, 1), start));
    }
}

TEST_CASE("days are added and counted across months, leap days and the year 1970") {
    CHECK(plus_days(date(2024, 2, 28), 1) == date(2024, 2, 29));
    CHECK(plus_days(date(1970, 1, 1), -1) == date(1969, 12, 31));
    CHECK(days_between(date(2026, 1, 1), date(2027, 1, 1)) == 365);
    CHECK(days_between(date(2026, 3, 1), date(2026, 2, 28)) == -1);

    std::mt19937_64 random{13};
    for (int round = 0; round < 10'000; ++round) {
        const Date from = date_of(random_time(random));
        const Date to = date_of(random_time(random));
        REQUIRE(plus_days(from, days_between(from, to)) == to);
    }
}

TEST_CASE("a month later is the same day or the month's last") {
    CHECK(plus_months(date(2026, 1, 31), 1) == date(2026, 2, 28));
    CHECK(plus_months(date(2024, 1, 31), 1) == date(2024, 2, 29));
    CHECK(plus_months(date(2024, 2, 29), 12) == date(2025, 2, 28));
    CHECK(plus_months(date(2026, 11, 30), 3) == date(2027, 2, 28));
    CHECK(plus_months(date(2026, 3, 31), -1) == date(2026, 2, 28));
    CHECK(plus_months(date(2026, 1, 15), -1) == date(2025, 12, 15));
    CHECK(plus_months(date(2026, 1, 15), -13) == date(2024, 12, 15));
    CHECK(plus_months(date(2026, 12, 15), 1) == date(2027, 1, 15));
    CHECK(plus_months(date(2026, 5, 31), 0) == date(2026, 5, 31));
}

}  // namespace softly
