#include "core/day_ratings.hpp"

#include "core/median.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {

std::vector<DayRatings> by_day(std::vector<DatedRating> ratings) {
    const auto by_date = [](const DatedRating& left, const DatedRating& right) {
        return left.day < right.day;
    };
    if (!std::is_sorted(ratings.begin(), ratings.end(), by_date)) {
        std::stable_sort(ratings.begin(), ratings.end(), by_date);
    }
    std::vector<DayRatings> days;
    std::vector<int> today;
    for (std::size_t index = 0; index < ratings.size(); ++index) {
        today.push_back(ratings[index].value);
        if (index + 1 == ratings.size() || ratings[index + 1].day != ratings[index].day) {
            days.push_back({ratings[index].day, static_cast<int>(today.size()), median(today)});
            today.clear();
        }
    }
    return days;
}

}  // namespace softly
