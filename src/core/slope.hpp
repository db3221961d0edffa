#pragma once

#include "core/day_ratings.hpp"

#include <optional>
#include <span>

namespace softly {

/// The slope of the ratings in points a day, after Theil (1950) and Sen (1968): the median of the slopes
/// between every two rated days, each day by its own median, to a quarter of a point; nullopt under two days.
/// Exact, in n log n: pairs are counted for a steepness that is guessed, and never listed.
std::optional<double> slope(std::span<const DayRatings> days);

}  // namespace softly
