#pragma once

#include "core/summary.hpp"
#include "view/markup.hpp"

#include <string>

namespace softly {

/// The days of the span, a row for each month that holds entries or lies between two: mood in the middle of the
/// day, or a dot for an entry without it; other days are blank. The last twelve months of a longer span.
std::string page_calendar(const Summary& summary, const PageWords& words);

}  // namespace softly
