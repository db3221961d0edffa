#pragma once

#include "core/filter.hpp"
#include "core/rating_groups.hpp"

#include <span>
#include <string>
#include <string_view>

namespace softly {

/// What a chart is called by those who do not see it. All three are marked up already.
struct ChartNames {
    std::string id;  ///< unique in the page; "-title" and "-description" are added to it
    std::string title;
    std::string description;
    std::string attributes;  ///< of the language; begins with a space, or is empty
};

/// Ratings over a span with both ends, on an axis from 0 to 10: dots, for weeks and months with bars from
/// the lowest day to the highest, and lines where no long gap lies between. Gaps stay open.
std::string rating_chart(std::span<const RatingGroup> groups,
                         Grouping grouping,
                         const DateSpan& span,
                         const ChartNames& names);

struct ChartPair {
    int before = 0, after = 0;  ///< 0 to 10
};

/// Pairs from left to right, on an axis from 0 to 10: a ring and a dot with a line between.
std::string pair_chart(std::span<const ChartPair> pairs, const ChartNames& names);

/// What the ring and the dot stand for, in words that are marked up already.
std::string pair_legend(std::string_view before, std::string_view after);

}  // namespace softly
