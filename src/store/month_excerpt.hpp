#pragma once

#include "core/query_match.hpp"

#include <span>
#include <string>

namespace softly {

/// What of a month file's text has to be parsed to find the entries that can hold all needles: nothing
/// where none can; else the text, with empty lines for entries that cannot and in which no reader finds
/// a problem. Everything stays on its line.
std::string month_excerpt(std::string text, std::span<const Needle> needles);

}  // namespace softly
