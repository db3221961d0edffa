#pragma once

#include "base/date.hpp"

#include <vector>

namespace softly {

/// One rating on a day.
struct DatedRating {
    Date day;
    int value;  ///< 0 to 10
};

/// A rating's values on one day.
struct DayRatings {
    Date day{};
    int n = 0;
    double median = 0;

    bool operator==(const DayRatings&) const = default;
};

/// The days that have a rating, oldest first. The day is the person's own, so a journey may turn the order
/// of two ratings.
std::vector<DayRatings> by_day(std::vector<DatedRating> ratings);

}  // namespace softly
