#include "core/summary.hpp"

#include "base/text.hpp"
#include "core/contact.hpp"
#include "core/median.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace softly {

namespace {

constexpr std::size_t fewest_for_statistics = 5;
constexpr std::size_t most_quotes = 5;

/// The entries taken in, oldest first; those without a time come before all others, as a listing
/// has them last.
std::vector<const Entry*> chosen(std::span<const Placed> entries, const Filter& filter) {
    std::vector<std::tuple<bool, std::chrono::sys_seconds, std::size_t, const Entry*>> ranked;
    for (const Placed& placed : entries) {
        const auto& at = placed.entry.at;
        if (matches(filter, placed.entry)) {
            ranked.emplace_back(at.has_value(),
                                at ? at->instant() : std::chrono::sys_seconds{},
                                placed.order,
                                &placed.entry);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& left, const auto& right) {
        return std::tie(std::get<0>(left), std::get<1>(left), std::get<2>(left))
               < std::tie(std::get<0>(right), std::get<1>(right), std::get<2>(right));
    });
    std::vector<const Entry*> result;
    result.reserve(ranked.size());
    for (const auto& rank : ranked) {
        result.push_back(std::get<3>(rank));
    }
    return result;
}

/// Each word once, however often an entry repeats it.
void count_each(std::map<std::string, int>& counts, const std::vector<std::string>& words) {
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (std::find(words.begin(), word, *word) == word) {
            ++counts[*word];
        }
    }
}

void count_word(std::map<std::string, int>& counts, const std::string& word) {
    if (!word.empty()) {
        ++counts[word];
    }
}

/// Turns references into people once, though a reference stands in thousands of entries.
class Company {
  public:
    explicit Company(const People& people) : people_(people) {}

    /// Whom an entry names, each once; nobody unsafe.
    std::vector<std::string> safe_people(const Entry& entry) {
        std::vector<std::string> safe;
        for (const std::string& reference : entry.people) {
            const Known& known = look_up(reference);
            if (!known.unsafe && std::find(safe.begin(), safe.end(), known.id) == safe.end()) {
                safe.push_back(known.id);
            }
        }
        return safe;
    }

  private:
    struct Known {
        std::string id;
        bool unsafe;
    };

    const Known& look_up(const std::string& reference) {
        const auto found = known_.find(reference);
        if (found != known_.end()) {
            return found->second;
        }
        const Person* person = find_person(people_, reference);
        const bool unsafe = person != nullptr && is_unsafe(*person);
        return known_.emplace(reference, Known{person_reference(people_, reference), unsafe})
            .first->second;
    }

    const People& people_;
    std::unordered_map<std::string, Known> known_;
};

bool is_moment(const Entry& entry) {
    return entry.kind == "moment" || !entry.contact.how.empty();
}

void add_contact(Summary& summary, const Entry& entry, Company& company) {
    if (!tells_of_contact(entry)) {
        return;
    }
    const std::vector<std::string> people = company.safe_people(entry);
    for (const std::string& person : people) {
        ++summary.people[person];
    }
    summary.moments.heard += entry.contact.heard.value_or(false) ? 1 : 0;
    if (is_moment(entry)) {
        ++summary.moments.n;
        summary.moments.with_people += people.empty() ? 0 : 1;
        count_word(summary.moments.by_how, entry.contact.how);
    }
}

void add_try(Summary& summary, const Entry& entry) {
    if (entry.kind != "try") {
        return;
    }
    summary.tries.done += entry.how == "done" ? 1 : 0;
    summary.tries.partly += entry.how == "partly" ? 1 : 0;
    summary.tries.tried += entry.how == "tried" ? 1 : 0;
    if (entry.expected && entry.happened) {
        ++summary.expected.n;
        summary.expected.better += *entry.happened > *entry.expected ? 1 : 0;
        summary.expected.as += *entry.happened == *entry.expected ? 1 : 0;
        summary.expected.worse += *entry.happened < *entry.expected ? 1 : 0;
    }
}

void add_kindness(Summary& summary, const Entry& entry) {
    count_word(summary.kindness.self, entry.kindness.self);
    summary.kindness.received += entry.kindness.received.empty() ? 0 : 1;
    summary.kindness.given += entry.kindness.given.empty() ? 0 : 1;
}

std::vector<TensionSummary> tension_of(const std::vector<const Entry*>& entries) {
    std::map<std::string, std::vector<int>> changes;
    for (const Entry* entry : entries) {
        if (!entry->exercise.empty() && entry->tension.before && entry->tension.after) {
            changes[entry->exercise].push_back(*entry->tension.after - *entry->tension.before);
        }
    }
    std::vector<TensionSummary> result;
    for (const auto& [exercise, values] : changes) {
        TensionSummary each{exercise, static_cast<int>(values.size()), {}};
        if (values.size() >= fewest_for_statistics) {
            each.median_change = median(values);
        }
        result.push_back(std::move(each));
    }
    return result;
}

/// One value a day. The day is the person's own, so a journey may turn the order of two entries.
std::vector<DayRatings> by_day(const std::vector<DatedRating>& ratings) {
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

RatingSummary rating_summary(const std::vector<const Entry*>& entries,
                             std::string_view name,
                             std::chrono::minutes day_start) {
    RatingSummary summary;
    std::vector<int> values;
    std::vector<DatedRating> dated;
    for (const Entry* entry : entries) {
        const auto& numb = entry->numb;
        const Rating& value = rating(entry->ratings, name);
        if (!value) {
            summary.numb += std::find(numb.begin(), numb.end(), name) != numb.end() ? 1 : 0;
            continue;
        }
        values.push_back(*value);
        if (entry->at) {
            dated.push_back({day_of(entry->at->local, day_start), *value});
        }
    }
    const auto by_date = [](const DatedRating& left, const DatedRating& right) {
        return left.day < right.day;
    };
    if (!std::is_sorted(dated.begin(), dated.end(), by_date)) {
        std::stable_sort(dated.begin(), dated.end(), by_date);
    }
    summary.n = static_cast<int>(values.size());
    summary.trend = trend(dated);
    summary.days = by_day(dated);
    if (values.size() < fewest_for_statistics) {
        summary.values = std::move(values);
        return summary;
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    summary.low = *low;
    summary.high = *high;
    summary.median = median(values);
    return summary;
}

std::optional<Date> day_seen(const Entry& entry, std::chrono::minutes day_start) {
    return entry.at ? std::optional{day_of(entry.at->local, day_start)} : std::nullopt;
}

std::vector<Quote> latest_words(const std::vector<const Entry*>& entries,
                                std::chrono::minutes day_start) {
    std::vector<Quote> quotes;
    for (std::size_t left = entries.size(); left > 0 && quotes.size() < most_quotes; --left) {
        const Entry& entry = *entries[left - 1];
        if (!trim(entry.text).empty()) {
            quotes.push_back({entry.id, day_seen(entry, day_start), entry.text});
        }
    }
    return quotes;
}

/// The span asked for, an open end closed by the first or last day seen.
DateSpan span_of(const std::vector<const Entry*>& entries, const Filter& filter) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const Entry* entry : entries) {
        if (const auto day = day_seen(*entry, filter.day_start)) {
            first = first ? std::min(*first, *day) : *day;
            last = last ? std::max(*last, *day) : *day;
        }
    }
    return {filter.span.from ? filter.span.from : first, filter.span.to ? filter.span.to : last};
}

}  // namespace

Summary summarise(std::span<const Placed> entries, const People& people, const Filter& filter) {
    const std::vector<const Entry*> taken = chosen(entries, filter);
    Summary summary;
    summary.span = span_of(taken, filter);
    summary.entries = static_cast<int>(taken.size());
    Company company{people};
    for (const Entry* entry : taken) {
        count_word(summary.kinds, entry->kind);
        count_each(summary.tags, entry->tags);
        add_contact(summary, *entry, company);
        add_try(summary, *entry);
        add_kindness(summary, *entry);
    }
    for (const std::string_view name : rating_names) {
        summary.ratings.emplace(name, rating_summary(taken, name, filter.day_start));
    }
    summary.tension = tension_of(taken);
    summary.quotes = latest_words(taken, filter.day_start);
    return summary;
}

}  // namespace softly
