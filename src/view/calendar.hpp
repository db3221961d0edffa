#pragma once

#include "core/summary.hpp"
#include "view/style.hpp"

#include <span>
#include <string>
#include <vector>

namespace softly {

inline constexpr int narrowest_calendar = 38;  ///< columns

/// A row for each month between two days, a cell for each day: its median mood as a digit (X is ten), a dot where something
/// is kept without one. A day without an entry is blank. The first row numbers the days. Needs narrowest_calendar columns.
std::vector<std::string> calendar(std::span<const DayKept> days,
                                  std::span<const DayRatings> mood,
                                  const DateSpan& span,
                                  const Style& style,
                                  int columns);

}  // namespace softly
