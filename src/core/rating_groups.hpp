#pragma once

#include "core/day_ratings.hpp"
#include "core/filter.hpp"

#include <span>
#include <vector>

namespace softly {

enum class Grouping { days, weeks, months };

/// How a span of days is drawn: day by day up to 120 of them, by the week up to two years, else by the month.
Grouping grouping_for(const DateSpan& span);

/// The rated days of a week or a month, or one of them alone.
struct RatingGroup {
    Date from{};           ///< where the week or the month begins
    Date first{}, last{};  ///< of the days that are rated
    int days = 0;          ///< that are rated
    int n = 0;             ///< ratings
    double median = 0;     ///< of the days' medians, like the two ends
    double low = 0, high = 0;

    bool operator==(const RatingGroup&) const = default;
};

/// Groups that hold a rating, oldest first. Weeks are counted from `start`, months are those of the calendar.
std::vector<RatingGroup> rating_groups(std::span<const DayRatings> days,
                                       Grouping grouping,
                                       Date start);

inline constexpr int longest_joined =
    8;  ///< days from one rated day to the next that a line bridges

/// Whether a line may lead from one group to the next: over longer gaps nothing is known.
bool joined(const RatingGroup& earlier, const RatingGroup& later);

}  // namespace softly
