#include "base/date_words.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

// A Friday.
const LocalTime friday = *parse_local_time("2026-11-20T14:30:05");

}  // namespace

TEST_CASE("a date and time that was written is read back from now in any year") {
    std::mt19937_64 random{21};
    const auto any_time = [&random] {
        return *parse_local_time("0001-01-01T00:00")
               + seconds{static_cast<std::int64_t>(random() % 315'537'897'600)};
    };
    for (int round = 0; round < 20'000; ++round) {
        const LocalTime now = any_time();
        const Moment moment{any_time(), minutes{static_cast<int>(random() % 2879) - 1439}};
        const Date day = date_of(moment.local);
        const auto clock = moment.local - local_days{day};
        const auto direction = random() % 2 == 0 ? Direction::back : Direction::forward;
        REQUIRE(parse_when(to_text(moment), now, direction) == When{day, clock, moment.offset});
        REQUIRE(parse_when(to_text(day), now, direction) == When{day, {}, {}});
        REQUIRE(parse_when(to_text(moment.local), now, direction)
                == When{day, std::chrono::floor<minutes>(clock), {}});
    }
}

TEST_CASE("so many days ago and ahead agree with counting days") {
    std::mt19937_64 random{22};
    for (int round = 0; round < 5'000; ++round) {
        const int number = static_cast<int>(random() % 20'000);
        const std::string text = std::to_string(number);
        const Date today = date_of(friday);
        const When past{plus_days(today, -number), {}, {}};
        const When ahead{plus_days(today, number), {}, {}};
        REQUIRE(parse_when(text + "d ago", friday, Direction::forward) == past);
        REQUIRE(parse_when("-" + text + " days", friday, Direction::back) == past);
        REQUIRE(parse_when("in " + text + " days", friday, Direction::back) == ahead);
        REQUIRE(parse_when("+" + text + "d", friday, Direction::back) == ahead);
    }
}

TEST_CASE("no bytes and no words harm the reading and every answer is a real time") {
    const std::vector<std::string> words{
        "now",     "today",   "yesterday",  "tomorrow", "fri",   "next",     "last",  "this",
        "on",      "the",     "of",         "ago",      "in",    "from",     "a",     "an",
        "twelve",  "999999",  "3",          "3d",       "+3d",   "-999999y", "+",     "-",
        "weeks",   "mo",      "y",          "h",        "min",   "at",       "18:00", "9",
        "6pm",     "pm",      "noon",       "midnight", "nov",   "3rd",      "2026",  "night",
        "morning", "tonight", "2026-11-24", "day",      "after", "before",   "T",     "Z",
        "+02:00",  "\xFF",    "",           ":",        "::",    "9:"};
    std::mt19937_64 random{23};
    for (int round = 0; round < 60'000; ++round) {
        std::string text;
        if (round % 3 == 0) {
            text.resize(random() % 40);
            for (char& byte : text) {
                byte = static_cast<char>(random() % 256);
            }
        } else {
            for (std::size_t count = random() % 7; count > 0; --count) {
                text += words[random() % words.size()] + (random() % 8 == 0 ? "" : " ");
            }
        }
        const LocalTime now = round % 5 == 0   ? *parse_local_time("0001-01-01T00:00")
                              : round % 5 == 1 ? *parse_local_time("9999-12-31T23:59:59")
                                               : friday;
        for (const Direction direction : {Direction::back, Direction::forward}) {
            const auto when = parse_when(text, now, direction);
            CAPTURE(text);
            if (when) {
                REQUIRE(when->day.ok());
                REQUIRE(static_cast<int>(when->day.year()) >= 1);
                REQUIRE(static_cast<int>(when->day.year()) <= 9999);
                REQUIRE((!when->time || (*when->time >= seconds{0} && *when->time < days{1})));
            }
        }
        parse_span(text);
    }
}

}  // namespace softly
