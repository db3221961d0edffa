#include "view/summary_parts.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace softly {

Counted people_by_name(const Summary& summary, const People& people) {
    Counted counts;
    for (const auto& [reference, count] : summary.people) {
        counts.emplace_back(person_name(people, reference), count);
    }
    std::sort(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
        return std::pair{folded(left.first), left.first}
               < std::pair{folded(right.first), right.first};
    });
    return counts;
}

Counted most_used_tags(const Summary& summary) {
    Counted counts{summary.tags.begin(), summary.tags.end()};
    std::stable_sort(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
        return left.second > right.second;
    });
    if (counts.size() > most_tags_shown) {
        counts.erase(counts.begin() + most_tags_shown, counts.end());
    }
    return counts;
}

bool is_said(const RatingSummary& rating) {
    return rating.levels.n > 0 || rating.numb > 0;
}

bool has_ratings(const Summary& summary) {
    return std::any_of(summary.ratings.begin(), summary.ratings.end(), [](const auto& each) {
        return is_said(each.second);
    });
}

}  // namespace softly
