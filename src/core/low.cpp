#include "core/low.hpp"

#include <algorithm>

namespace softly {

namespace {

constexpr int low_mood = 2;
constexpr int low_safety = 3;
constexpr int low_mood_lately = 3;
constexpr std::ptrdiff_t low_days_lately = 3;

bool is_later(const Entry& one, const Entry& other) {
    return one.at && (!other.at || one.at->instant() > other.at->instant());
}

}  // namespace

bool is_low(const Ratings& ratings) {
    return (ratings.mood && *ratings.mood <= low_mood)
           || (ratings.safety && *ratings.safety <= low_safety);
}

bool is_low_lately(std::vector<Entry> check_ins) {
    std::stable_sort(check_ins.begin(), check_ins.end(), is_later);
    check_ins.resize(std::min(check_ins.size(), check_ins_looked_at));
    return std::count_if(check_ins.begin(),
                         check_ins.end(),
                         [](const Entry& entry) {
                             const Rating& mood = entry.ratings.mood;
                             return mood && *mood <= low_mood_lately;
                         })
           >= low_days_lately;
}

}  // namespace softly
