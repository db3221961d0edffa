#include "core/summary_ratings.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

namespace {

std::vector<int> values_of(std::span<const Entry* const> entries, std::string_view name) {
    std::vector<int> values;
    for (const Entry* entry : entries) {
        if (const Rating& value = rating(entry->ratings, name)) {
            values.push_back(*value);
        }
    }
    return values;
}

RatingSummary rating_summary(std::span<const Entry* const> entries,
                             std::string_view name,
                             std::chrono::minutes day_start) {
    RatingSummary summary;
    std::vector<DatedRating> dated;
    for (const Entry* entry : entries) {
        const Rating& value = rating(entry->ratings, name);
        if (value && entry->at) {
            dated.push_back({day_of(entry->at->local, day_start), *value});
        }
        const auto& numb = entry->numb;
        if (!value && std::find(numb.begin(), numb.end(), name) != numb.end()) {
            ++summary.numb;
        }
    }
    summary.levels = levels(values_of(entries, name));
    summary.days = by_day(std::move(dated));
    summary.trend = trend(summary.days);
    if (summary.trend != Trend::unknown) {
        summary.slope = slope(summary.days);
    }
    return summary;
}

}  // namespace

std::map<std::string, RatingSummary, std::less<>> rating_summaries(
    std::span<const Entry* const> entries, std::chrono::minutes day_start) {
    std::map<std::string, RatingSummary, std::less<>> summaries;
    for (const std::string_view name : rating_names) {
        summaries.emplace(name, rating_summary(entries, name, day_start));
    }
    return summaries;
}

bool compare(std::map<std::string, RatingSummary, std::less<>>& ratings,
             std::span<const Entry* const> earlier) {
    bool compared = false;
    for (auto& [name, summary] : ratings) {
        Levels before = levels(values_of(earlier, name));
        if (summary.levels.n >= fewest_to_compare && before.n >= fewest_to_compare) {
            summary.earlier = std::move(before);
            compared = true;
        }
    }
    return compared;
}

OnDays on_days(std::span<const Entry* const> entries,
               const std::set<const Entry*>& holding,
               std::chrono::minutes day_start) {
    std::set<Date> all;
    std::set<Date> chosen;
    for (const Entry* entry : entries) {
        if (const auto day = day_seen(*entry, day_start)) {
            all.insert(*day);
            if (holding.contains(entry)) {
                chosen.insert(*day);
            }
        }
    }
    std::vector<const Entry*> on;
    std::vector<const Entry*> other;
    for (const Entry* entry : entries) {
        if (const auto day = day_seen(*entry, day_start)) {
            (chosen.contains(*day) ? on : other).push_back(entry);
        }
    }
    OnDays days;
    days.days = static_cast<int>(chosen.size());
    days.other_days = static_cast<int>(all.size() - chosen.size());
    for (const std::string_view name : rating_names) {
        days.on.emplace(name, levels(values_of(on, name)));
        days.other.emplace(name, levels(values_of(other, name)));
    }
    return days;
}

std::optional<Date> day_seen(const Entry& entry, std::chrono::minutes day_start) {
    return entry.at ? std::optional{day_of(entry.at->local, day_start)} : std::nullopt;
}

}  // namespace softly
