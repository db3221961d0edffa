#pragma once

#include "core/trend.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace softly::judging {

inline constexpr Date first_day{
    std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};

/// On which days ratings are made; the first and the last always hold one.
enum class Spread {
    even,
    random,  ///< a day holds a second rating where all hold one
    heaped,  ///< any day may hold several, and others none
};

/// What resembles what came before it, where days are alike.
enum class Memory {
    of_days,     ///< all of a day's ratings are the same but for their rounding
    of_moods,    ///< days, and each rating adds as much of its own
    of_ratings,  ///< each rating resembles the one before it, whatever lies between
};

/// A way to read what the grid leaves open.
struct Way {
    std::string_view name;
    Spread spread;
    Memory memory;
    double level = 5;
};

struct Cell {
    int ratings;
    int days;
    double deviation;
    double correlation;
};

/// How the level moves over the days: half below it at first, half above it at last.
enum class Shape { flat, rise, step };

struct Move {
    Shape shape = Shape::flat;
    double points = 0;
};

using Random = std::mt19937_64;

inline std::vector<int> even_days(const Cell& cell) {
    std::vector<int> days;
    for (int index = 0; index < cell.ratings; ++index) {
        const double place = static_cast<double>(index) / (cell.ratings - 1);
        days.push_back(static_cast<int>(std::lround(place * (cell.days - 1))));
    }
    return days;
}

inline std::vector<int> random_days(const Cell& cell, Spread spread, Random& random) {
    const int last = cell.days - 1;
    std::vector<int> days{0, last};
    if (spread == Spread::random) {
        std::vector<int> between;
        for (int day = 1; day < last; ++day) {
            between.push_back(day);
        }
        std::shuffle(between.begin(), between.end(), random);
        const int held = std::min(cell.ratings, cell.days) - 2;
        days.insert(days.end(), between.begin(), between.begin() + held);
    }
    std::uniform_int_distribution<int> any{0, last};
    while (static_cast<int>(days.size()) < cell.ratings) {
        days.push_back(any(random));
    }
    std::sort(days.begin(), days.end());
    return days;
}

/// A series in which each value resembles the one before it, of deviation 1.
inline std::vector<double> resembling(int count, double correlation, Random& random) {
    std::normal_distribution<double> normal;
    const double fresh = std::sqrt(1 - correlation * correlation);
    std::vector<double> values;
    double value = normal(random);
    for (int index = 0; index < count; ++index) {
        values.push_back(value);
        value = correlation * value + fresh * normal(random);
    }
    return values;
}

inline double moved(const Move& move, double part) {
    switch (move.shape) {
    case Shape::flat:
        return 0;
    case Shape::rise:
        return move.points * (part - 0.5);
    case Shape::step:
        return part < 0.5 ? -move.points / 2 : move.points / 2;
    }
    return 0;
}

/// Made-up ratings, rounded and held to the scale.
inline std::vector<DayRatings> made_up(const Cell& cell,
                                       const Way& way,
                                       const Move& move,
                                       Random& random) {
    const std::vector<int> days =
        way.spread == Spread::even ? even_days(cell) : random_days(cell, way.spread, random);
    const bool by_rating = way.memory == Memory::of_ratings;
    const std::vector<double> states =
        resembling(by_rating ? cell.ratings : cell.days, cell.correlation, random);
    std::normal_distribution<double> normal;
    std::vector<DatedRating> ratings;
    for (std::size_t index = 0; index < days.size(); ++index) {
        const int day = days[index];
        double state = states[by_rating ? index : static_cast<std::size_t>(day)];
        if (way.memory == Memory::of_moods) {
            state = (state + normal(random)) / std::sqrt(2.0);
        }
        const double part = static_cast<double>(day) / (cell.days - 1);
        const double value = way.level + moved(move, part) + cell.deviation * state;
        ratings.push_back({plus_days(first_day, day),
                           static_cast<int>(std::lround(std::clamp(value, 0.0, 10.0)))});
    }
    return by_day(std::move(ratings));
}

/// In how many of `runs` the rule says so.
template <typename Says>
int times(const Cell& cell,
          const Way& way,
          const Move& move,
          int runs,
          Random& random,
          const Says& says) {
    int count = 0;
    for (int run = 0; run < runs; ++run) {
        count += says(trend(made_up(cell, way, move, random))) ? 1 : 0;
    }
    return count;
}

inline bool is_claim(Trend trend) {
    return trend == Trend::higher || trend == Trend::lower;
}

inline bool is_higher(Trend trend) {
    return trend == Trend::higher;
}

}  // namespace softly::judging
