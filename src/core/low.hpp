#pragma once

#include "core/entry.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace softly {

/// How many check-ins is_low_lately() looks at.
inline constexpr std::size_t check_ins_looked_at = 5;

inline constexpr int low_mood = 2;
inline constexpr int low_safety = 3;
inline constexpr int high_tension = 8;
inline constexpr std::string_view not_safe = "not-safe";  ///< an answer

/// True where ratings of now lead to the help card: mood 2 or less, or safety 3 or less. Numb is no number.
bool is_low(const Ratings& ratings);

/// The same for all that an entry says: tension of 8 or more and the answer "not-safe" count too (evidence.md
/// section 1c).
bool is_low_entry(const Entry& entry);

/// Whether an answer in the entry says that one is not safe.
bool says_not_safe(const Entry& entry);

/// True where three of the latest five check-ins have a mood of 3 or less. They come in any order.
bool is_low_lately(std::vector<Entry> check_ins);

}  // namespace softly
