#pragma once

#include "core/summary.hpp"
#include "view/note.hpp"

#include <string>
#include <utility>
#include <vector>

namespace softly {

/// A sparkline of a rating's days over the span, where there are enough ratings and columns.
void draw_rating(Note& note, const RatingSummary& rating, const DateSpan& span);

/// A bar for each way in which one was in touch.
void draw_ways(Note& note, const std::vector<std::pair<std::string, int>>& ways);

/// A calendar of the days with entries under its heading, the last twelve months of a longer span, and its key.
void draw_calendar(Note& note, const Summary& summary);

}  // namespace softly
