#include "core/trend.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;

namespace {

const Date first_day{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};

/// One rating a day, the days `gap` apart.
std::vector<DayRatings> daily(const std::vector<int>& values, int gap = 1) {
    std::vector<DatedRating> ratings;
    Date day = first_day;
    for (const int value : values) {
        ratings.push_back({day, value});
        day = plus_days(day, gap);
    }
    return by_day(ratings);
}

/// How ratings come about in a simulation: a level that may rise, and noise whose days resemble
/// each other.
struct Process {
    int count;
    double correlation;
    double spread;
    double level = 5;
    double rise = 0;  ///< over the whole time
};

std::vector<int> simulated(const Process& process, std::mt19937_64& random) {
    std::normal_distribution<double> normal;
    std::vector<int> values;
    double state = normal(random);
    const double fresh = std::sqrt(1 - process.correlation * process.correlation);
    for (int index = 0; index < process.count; ++index) {
        const double risen =
            process.rise * (static_cast<double>(index) / (process.count - 1) - 0.5);
        const double value = process.level + risen + process.spread * state;
        values.push_back(static_cast<int>(std::clamp(std::round(value), 0.0, 10.0)));
        state = process.correlation * state + fresh * normal(random);
    }
    return values;
}

/// How many of `runs` give `wanted`; fourteen ratings are laid two days apart so that they span
/// three weeks.
int claims(const Process& process, int runs, bool (*wanted)(Trend), std::mt19937_64& random) {
    int count = 0;
    for (int run = 0; run < runs; ++run) {
        const int gap = process.count < 21 ? 2 : 1;
        count += wanted(trend(daily(simulated(process, random), gap))) ? 1 : 0;
    }
    return count;
}

bool is_claim(Trend trend) {
    return trend == Trend::higher || trend == Trend::lower;
}

bool is_higher(Trend trend) {
    return trend == Trend::higher;
}

std::vector<int> steps(int days_each, std::initializer_list<int> levels) {
    std::vector<int> values;
    for (const int level : levels) {
        values.insert(values.end(), static_cast<std::size_t>(days_each), level);
    }
    return values;
}

}  // namespace

TEST_CASE("a trend needs fourteen ratings") {
    CHECK(trend({}) == Trend::unknown);
    CHECK(trend(daily(std::vector<int>(13, 5), 3)) == Trend::unknown);
    CHECK(trend(daily(std::vector<int>(14, 5), 3)) == Trend::same);
}

TEST_CASE("a trend needs twenty-one days, the first and the last counted") {
    CHECK(trend(daily(std::vector<int>(20, 5))) == Trend::unknown);
    CHECK(trend(daily(std::vector<int>(21, 5))) == Trend::same);
}

TEST_CASE("many ratings on few days claim nothing") {
    std::vector<DatedRating> ratings;
    for (int index = 0; index < 40; ++index) {
        ratings.push_back({plus_days(first_day, 3 * (index / 4)), index / 4});
    }
    CHECK(trend(by_day(ratings)) == Trend::same);
}

TEST_CASE("a large change is seen in both directions") {
    const auto wave = [](int index) { return index % 3 - 1; };
    std::vector<int> rising;
    std::vector<int> falling;
    for (int index = 0; index < 90; ++index) {
        rising.push_back((index < 45 ? 3 : 7) + wave(index));
        falling.push_back(10 - rising.back());
    }
    CHECK(trend(daily(rising)) == Trend::higher);
    CHECK(trend(daily(falling)) == Trend::lower);
}

TEST_CASE("a change that nobody could doubt is claimed though it came at once") {
    CHECK(trend(daily(steps(15, {2, 8}))) == Trend::higher);
    CHECK(trend(daily(steps(15, {8, 2}))) == Trend::lower);
    CHECK(trend(daily(steps(10, {2, 9}), 2)) == Trend::higher);
    CHECK(trend(daily(steps(11, {2, 9}))) == Trend::higher);
    CHECK(trend(daily(steps(7, {2, 9}), 2)) == Trend::higher);
    CHECK(trend(daily(steps(45, {4, 6}))) == Trend::higher);
}

TEST_CASE("one good day is no trend, nor is a steady up and down") {
    std::vector<int> values(30, 5);
    values.back() = 10;
    CHECK(trend(daily(values)) == Trend::same);
    for (std::size_t index = 0; index < values.size(); ++index) {
        values[index] = index % 2 == 0 ? 3 : 7;
    }
    CHECK(trend(daily(values)) == Trend::same);
}

TEST_CASE("a change of less than a point is never claimed") {
    std::vector<DatedRating> ratings;
    Date day = first_day;
    for (const int value : steps(150, {4, 5})) {
        ratings.push_back({day, 4});
        ratings.push_back({day, value});
        day = plus_days(day, 1);
    }
    CHECK(trend(by_day(ratings)) == Trend::same);
    CHECK(trend(daily(steps(150, {4, 5}))) == Trend::higher);
}

TEST_CASE("turning the scale around turns the words around") {
    std::mt19937_64 random{11};
    for (int run = 0; run < 200; ++run) {
        const Process process{90, 0.3, 1.5, 5, run % 2 == 0 ? 4.0 : 1.5};
        std::vector<int> values = simulated(process, random);
        const Trend as_it_is = trend(daily(values));
        std::transform(values.begin(), values.end(), values.begin(), [](int v) { return 10 - v; });
        const Trend turned = trend(daily(values));
        CHECK((as_it_is == Trend::higher) == (turned == Trend::lower));
        CHECK((as_it_is == Trend::same) == (turned == Trend::same));
    }
}

TEST_CASE("at most one claim in twenty is false, though days resemble each other") {
    std::mt19937_64 random{2026};
    constexpr int runs = 500;
    for (const int count : {14, 28, 56, 90}) {
        for (const double correlation : {0.0, 0.3, 0.6}) {
            for (const auto& [spread, level] : {std::pair{0.7, 5.5}, {2.0, 8.0}, {3.0, 5.0}}) {
                CAPTURE(count);
                CAPTURE(correlation);
                CAPTURE(spread);
                CHECK(claims({count, correlation, spread, level}, runs, is_claim, random)
                      <= runs / 20);
            }
        }
    }
}

TEST_CASE("a plain rise is found when there are enough days") {
    std::mt19937_64 random{7};
    constexpr int runs = 100;
    CHECK(claims({56, 0.0, 1.5, 5, 5}, runs, is_higher, random) >= 80);
    CHECK(claims({90, 0.0, 1.5, 5, 4}, runs, is_higher, random) >= 80);
    CHECK(claims({90, 0.4, 1.5, 5, 5}, runs, is_higher, random) >= 80);
    CHECK(claims({365, 0.4, 1.5, 5, 3}, runs, is_higher, random) >= 80);
}
