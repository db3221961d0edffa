#pragma once

#include "view/style.hpp"

#include <string>
#include <utility>
#include <vector>

namespace softly {

/// A line for each word with a bar as long as its count, in eighths of a column, and the count; in the order given, within
/// `columns`. Only for screens that draw.
std::vector<std::string> bars(const std::vector<std::pair<std::string, int>>& counts,
                              int columns,
                              const Style& style);

}  // namespace softly
