#include "core/trend.hpp"

#include "core/trend_world.hpp"

#include <initializer_list>
#include <vector>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::judging;

namespace {

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
    Random random{11};
    int claims = 0;
    for (int run = 0; run < 200; ++run) {
        const Move move{Shape::rise, run % 2 == 0 ? 4.0 : 1.5};
        const Cell cell{90, run % 3 == 0 ? 90 : 120, 1.5, 0.3};
        std::vector<DayRatings> days =
            made_up(cell, {"", Spread::random, Memory::of_days}, move, random);
        const Trend as_it_is = trend(days);
        for (DayRatings& day : days) {
            day.median = 10 - day.median;
        }
        const Trend turned = trend(days);
        CHECK((as_it_is == Trend::higher) == (turned == Trend::lower));
        CHECK((as_it_is == Trend::same) == (turned == Trend::same));
        claims += is_claim(as_it_is) ? 1 : 0;
    }
    CHECK(claims > 50);
    CHECK(claims < 200);
}

TEST_CASE("ratings that never change are the same, wherever on the scale") {
    for (const int level : {0, 1, 5, 10}) {
        CHECK(trend(daily(std::vector<int>(14, level), 3)) == Trend::same);
        CHECK(trend(daily(std::vector<int>(500, level))) == Trend::same);
    }
}

TEST_CASE("a straight line is claimed, and two levels that take turns are not") {
    std::vector<int> line;
    std::vector<int> turns;
    for (int index = 0; index < 30; ++index) {
        line.push_back(index / 3);
        turns.push_back(index / 3 % 2 == 0 ? 0 : 10);
    }
    CHECK(trend(daily(line)) == Trend::higher);
    CHECK(trend(daily(turns)) == Trend::same);
}

TEST_CASE("days that lie close together or far apart count by where they lie") {
    // The same ratings, once every eight days, and once in two heaps with months of nothing between them. That
    // neighbours are alike says little of days that lie far apart, and much of those within a heap: there are
    // fewer witnesses.
    std::vector<int> values;
    std::vector<DatedRating> heaps;
    for (int index = 0; index < 40; ++index) {
        values.push_back((index < 20 ? 4 : 5) + index / 4 % 2);
        heaps.push_back({plus_days(first_day, index < 20 ? index : index + 272), values.back()});
    }
    CHECK(trend(daily(values, 8)) == Trend::higher);
    CHECK(trend(by_day(heaps)) == Trend::same);
}

TEST_CASE("ten years and a hundred are told like any other time") {
    for (const int count : {3650, 36500}) {
        std::vector<int> values;
        for (int index = 0; index < count; ++index) {
            values.push_back(4 + index % 3);
        }
        CAPTURE(count);
        CHECK(trend(daily(values)) == Trend::same);
        for (int index = count / 2; index < count; ++index) {
            values[static_cast<std::size_t>(index)] += 2;
        }
        CHECK(trend(daily(values)) == Trend::higher);
    }
}
