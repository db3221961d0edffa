#include "core/slope.hpp"

#include "rounds.hpp"

#include <algorithm>
#include <cstddef>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date first_day{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};

/// As it is defined: every pair of days.
double slope_by_pairs(const std::vector<DayRatings>& days) {
    std::vector<double> slopes;
    for (std::size_t later = 1; later < days.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            slopes.push_back((days[later].median - days[earlier].median)
                             / days_between(days[earlier].day, days[later].day));
        }
    }
    std::sort(slopes.begin(), slopes.end());
    const std::size_t middle = slopes.size() / 2;
    return slopes.size() % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
}

struct Kind {
    int days;
    int longest_gap;
    int lowest, highest;  ///< in parts
    int parts;            ///< of a point
    double rise;          ///< in parts from first to last
};

std::vector<DayRatings> made_up(const Kind& kind, std::mt19937_64& random) {
    std::uniform_int_distribution<int> gap{1, kind.longest_gap};
    std::uniform_int_distribution<int> level{kind.lowest, kind.highest};
    std::vector<DayRatings> days;
    Date day = first_day;
    for (int index = 0; index < kind.days; ++index) {
        const auto risen = static_cast<int>(kind.rise * index / kind.days);
        const int value = std::clamp(level(random) + risen, 0, 10 * kind.parts);
        days.push_back({day, 1, static_cast<double>(value) / kind.parts});
        day = plus_days(day, gap(random));
    }
    return days;
}

}  // namespace

TEST_CASE("a slope needs two days") {
    CHECK_FALSE(slope({}));
    CHECK_FALSE(slope(std::vector<DayRatings>{{first_day, 3, 4}}));
    const std::vector<DayRatings> two{{first_day, 1, 4}, {plus_days(first_day, 4), 1, 6}};
    CHECK(slope(two) == 0.5);
}

TEST_CASE("the slope is the median of the slopes between all pairs of days, to the last bit") {
    std::mt19937_64 random{1968};
    const auto any = [&](int low, int high) {
        return std::uniform_int_distribution<int>{low, high}(random);
    };
    int rising = 0;
    int falling = 0;
    int level = 0;
    for (int round = 0; round < rounds(1000); ++round) {
        Kind kind{};
        kind.days = any(2, round % 20 == 0 ? 200 : 40);
        kind.longest_gap = round % 3 == 0 ? 1 : any(1, 60);
        kind.parts = 1 << any(0, 2);
        kind.lowest = any(0, 10) * kind.parts;
        kind.highest = any(kind.lowest, 10 * kind.parts);
        kind.rise = any(-8, 8) * kind.parts;
        const std::vector<DayRatings> days = made_up(kind, random);
        const double expected = slope_by_pairs(days);
        CAPTURE(round);
        CHECK(slope(days) == expected);
        (expected > 0 ? rising : expected < 0 ? falling : level) += 1;
    }
    // Rounds that did not meet a side would tell nothing of it.
    CHECK(rising > rounds(100));
    CHECK(falling > rounds(100));
    CHECK(level > rounds(100));
}

TEST_CASE("ratings at the ends of the scale have a slope like all others") {
    for (const double level : {0.0, 5.0, 10.0}) {
        std::vector<DayRatings> days;
        for (int index = 0; index < 50; ++index) {
            days.push_back({plus_days(first_day, index), 1, level});
        }
        CHECK(slope(days) == 0.0);
    }
    const std::vector<DayRatings> far{{Date{std::chrono::year{1} / 1 / 1}, 1, 0},
                                      {Date{std::chrono::year{5000} / 1 / 1}, 1, 0},
                                      {Date{std::chrono::year{9999} / 12 / 31}, 1, 10}};
    CHECK(slope(far) == slope_by_pairs(far));
    CHECK(slope(std::vector<DayRatings>{{first_day, 1, 0}, {plus_days(first_day, 1), 1, 10}})
          == 10.0);
    CHECK(slope(std::vector<DayRatings>{{first_day, 1, 10}, {plus_days(first_day, 1), 1, 0}})
          == -10.0);
}

TEST_CASE("a hundred years have the slope that they were made with") {
    std::vector<DayRatings> days;
    for (int index = 0; index < 36500; ++index) {
        days.push_back({plus_days(first_day, index), 1, index / 3650 + 0.0});
    }
    // A step of a point in ten years.
    const double found = slope(days).value_or(0);
    CHECK(found > 0.98 / 3650);
    CHECK(found < 1.02 / 3650);
}
