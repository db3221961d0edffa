#include "view/calendar.hpp"

#include "view/screen_text.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace softly;

namespace {

Date on(int month, int day) {
    return std::chrono::year{2026} / month / day;
}

const DateSpan autumn{on(10, 24), on(11, 22)};

}  // namespace

TEST_CASE("a calendar has a row a month, a digit where there is a mood, and a dot where something "
          "else is kept") {
    const std::vector<DayKept> days{{on(10, 31), 1}, {on(11, 1), 2}, {on(11, 2), 1}};
    const std::vector<DayRatings> mood{{on(11, 1), 1, 10}, {on(11, 2), 2, 3.5}};
    CHECK(calendar(days, mood, autumn, Style{}, narrowest_calendar)
          == std::vector<std::string>{"       1      8      15     22     29",
                                      "Oct 26                               ·",
                                      "Nov 26 X4"});
    CHECK(calendar(days, mood, autumn, Style{}, 80)[2] == "Nov 26 X 4");
}

TEST_CASE("days outside of the span are not drawn, and a day without an entry is blank") {
    const std::vector<DayKept> days{{on(10, 23), 1}, {on(11, 20), 1}, {on(11, 23), 1}};
    CHECK(calendar(days, {}, autumn, Style{}, 40)
          == std::vector<std::string>{
              "       1      8      15     22     29", "Oct 26", "Nov 26                    ·"});
}

TEST_CASE("a screen that is too narrow and a span without ends have no calendar") {
    CHECK(calendar({}, {}, autumn, Style{}, narrowest_calendar - 1).empty());
    CHECK(calendar({}, {}, {}, Style{}, 80).empty());
}

TEST_CASE("a calendar never leaves its columns, with any colours") {
    std::mt19937_64 random{8};
    for (int run = 0; run < 200; ++run) {
        const int columns = narrowest_calendar + static_cast<int>(random() % 60);
        std::vector<DayKept> days;
        std::vector<DayRatings> mood;
        for (int day = 0; day < 400; ++day) {
            const Date date = plus_days(on(1, 3), day);
            if (random() % 3 != 0) {
                days.push_back({date, 1});
                mood.push_back({date, 1, static_cast<double>(random() % 21) / 2});
            }
        }
        const auto rows =
            calendar(days, mood, {on(1, 3), plus_days(on(1, 3), 399)}, Style{}, columns);
        CHECK(rows.size() == 15);
        for (const std::string& row : rows) {
            CHECK(display_width(row) <= columns);
        }
    }
}

TEST_CASE("colour adds nothing but colour to a calendar") {
    const std::vector<DayKept> days{{on(11, 1), 1}, {on(11, 5), 1}};
    const std::vector<DayRatings> mood{{on(11, 5), 1, 2}};
    const std::string plain = calendar(days, mood, autumn, Style{}, 40)[2];
    for (const Palette palette : {Palette::sixteen, Palette::many, Palette::all}) {
        std::string row = calendar(days, mood, autumn, {.colour = true, .palette = palette}, 40)[2];
        CHECK(row != plain);
        for (std::size_t at = row.find('\x1b'); at != std::string::npos; at = row.find('\x1b')) {
            row.erase(at, row.find('m', at) - at + 1);
        }
        CHECK(row == plain);
    }
}
