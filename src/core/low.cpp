#include "core/low.hpp"

#include <algorithm>

namespace softly {

namespace {

constexpr int low_mood_lately = 3;
constexpr std::ptrdiff_t low_days_lately = 3;

bool is_not_safe(const Value& answer) {
    if (const auto* text = std::get_if<std::string>(&answer.data)) {
        return *text == not_safe;
    }
    const auto* several = std::get_if<Array>(&answer.data);
    return several != nullptr && std::any_of(several->begin(), several->end(), is_not_safe);
}

bool is_later(const Entry& one, const Entry& other) {
    return one.at && (!other.at || one.at->instant() > other.at->instant());
}

}  // namespace

bool is_low(const Ratings& ratings) {
    return (ratings.mood && *ratings.mood <= low_mood)
           || (ratings.safety && *ratings.safety <= low_safety);
}

bool is_low_entry(const Entry& entry) {
    const auto high = [](const Rating& tension) { return tension.value_or(0) >= high_tension; };
    return is_low(entry.ratings) || high(entry.tension.before) || high(entry.tension.after)
           || says_not_safe(entry);
}

bool says_not_safe(const Entry& entry) {
    return std::any_of(entry.answers.begin(), entry.answers.end(), [](const Member& answer) {
        return is_not_safe(answer.value);
    });
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
