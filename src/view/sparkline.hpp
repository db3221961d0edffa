#pragma once

#include "core/day_ratings.hpp"
#include "view/style.hpp"

#include <span>
#include <string>

namespace softly {

/// A line of blocks, one a day from `from` to `to`, from ▁ for 0 to █ for 10; a day without a
/// rating is blank, and where there are more days than columns neighbouring days share a block at
/// their median. Only for screens that draw.
std::string sparkline(
    std::span<const DayRatings> days, Date from, Date to, int columns, const Style& style);

}  // namespace softly
