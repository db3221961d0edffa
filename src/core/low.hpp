#pragma once

#include "core/entry.hpp"

#include <cstddef>
#include <vector>

namespace softly {

/// How many check-ins is_low_lately() looks at.
inline constexpr std::size_t check_ins_looked_at = 5;

/// True where ratings of now lead to the help card: mood 2 or less, or safety 3 or less. Numb is no number.
bool is_low(const Ratings& ratings);

/// True where three of the latest five check-ins have a mood of 3 or less. They come in any order.
bool is_low_lately(std::vector<Entry> check_ins);

}  // namespace softly
