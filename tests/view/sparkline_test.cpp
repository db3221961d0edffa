#include "view/sparkline.hpp"

#include "view/screen_text.hpp"

#include <random>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date first{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{1}};

DayRatings on(int day, double median) {
    return {plus_days(first, day), 1, median};
}

std::string line(const std::vector<DayRatings>& days, int last_day, int columns) {
    return sparkline(days, first, plus_days(first, last_day), columns, Style{});
}

}  // namespace

TEST_CASE("a sparkline goes from nothing to ten in eight steps") {
    std::vector<DayRatings> days;
    for (int value = 0; value <= 10; ++value) {
        days.push_back(on(value, value));
    }
    CHECK(line(days, 10, 80) == "▁▂▂▃▄▅▅▆▇▇█");
}

TEST_CASE("a day without a rating is blank, and a zero is not") {
    CHECK(line({on(1, 0), on(3, 10)}, 4, 80) == " ▁ █ ");
    CHECK(line({}, 3, 80) == "    ");
}

TEST_CASE("neighbouring days share a block where there are too few columns") {
    CHECK(line({on(0, 0), on(1, 10), on(2, 10), on(3, 10)}, 3, 2) == "▅█");
    CHECK(line({on(0, 2), on(1, 2), on(2, 10)}, 3, 1) == "▂");
    CHECK(line({on(8, 10)}, 9, 5) == "    █");
}

TEST_CASE("days outside the span are not drawn") {
    CHECK(line({on(-1, 10), on(0, 0), on(2, 10)}, 1, 80) == "▁ ");
    CHECK(line({on(0, 5)}, -1, 80) == "");
    CHECK(line({on(0, 5)}, 3, 0) == "");
    CHECK(line({on(0, -3), on(1, 44)}, 1, 9) == "▁█");
}

TEST_CASE("a sparkline is as wide as its days, and never wider than its columns") {
    std::mt19937_64 random{13};
    for (int run = 0; run < 300; ++run) {
        const int days = 1 + static_cast<int>(random() % 4000);
        const int columns = 1 + static_cast<int>(random() % 100);
        std::vector<DayRatings> ratings;
        for (int day = 0; day < days; day += 1 + static_cast<int>(random() % 9)) {
            ratings.push_back(on(day, static_cast<double>(random() % 21) / 2));
        }
        CHECK(display_width(line(ratings, days - 1, columns)) == std::min(days, columns));
    }
}
