#include "core/rating_groups.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace softly {

namespace {

constexpr int most_days = 120;
constexpr int most_days_by_week = 732;
constexpr int week = 7;

Date start_of_group(Date day, Grouping grouping, Date start) {
    switch (grouping) {
    case Grouping::days:
        break;
    case Grouping::weeks: {
        const int since = days_between(start, day);
        return plus_days(start, since - ((since % week) + week) % week);
    }
    case Grouping::months:
        return day.year() / day.month() / std::chrono::day{1};
    }
    return day;
}

double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

Grouping grouping_for(const DateSpan& span) {
    if (!span.from || !span.to) {
        return Grouping::days;
    }
    const int days = days_between(*span.from, *span.to) + 1;
    return days <= most_days           ? Grouping::days
           : days <= most_days_by_week ? Grouping::weeks
                                       : Grouping::months;
}

std::vector<RatingGroup> rating_groups(std::span<const DayRatings> days,
                                       Grouping grouping,
                                       Date start) {
    std::vector<RatingGroup> groups;
    std::vector<double> medians;
    const auto close = [&] {
        if (groups.empty()) {
            return;
        }
        const auto [low, high] = std::minmax_element(medians.begin(), medians.end());
        groups.back().low = *low;
        groups.back().high = *high;
        groups.back().median = median_of(medians);
        medians.clear();
    };
    for (const DayRatings& day : days) {
        const Date from = start_of_group(day.day, grouping, start);
        if (groups.empty() || groups.back().from != from) {
            close();
            groups.push_back({.from = from, .first = day.day, .last = day.day});
        }
        RatingGroup& group = groups.back();
        group.last = day.day;
        ++group.days;
        group.n += day.n;
        medians.push_back(day.median);
    }
    close();
    return groups;
}

bool joined(const RatingGroup& earlier, const RatingGroup& later) {
    return days_between(earlier.last, later.first) <= longest_joined;
}

}  // namespace softly
