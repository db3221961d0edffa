#pragma once

#include "core/person.hpp"
#include "core/summary.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace softly {

using Counted = std::vector<std::pair<std::string, int>>;

/// Names and in how many moments, by name and never by count: people are not ranked.
Counted people_by_name(const Summary& summary, const People& people);

inline constexpr std::size_t most_tags_shown = 12;

/// The tags that stand in most entries, at most twelve.
Counted most_used_tags(const Summary& summary);

inline constexpr std::size_t most_pairs_shown = 24;  ///< in a chart and its table: the newest

/// Whether anything is to be said of a rating, and of any of the four.
bool is_said(const RatingSummary& rating);
bool has_ratings(const Summary& summary);

}  // namespace softly
