#include "core/summary.hpp"

#include "base/text.hpp"
#include "core/median.hpp"
#include "core/summary_ratings.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace softly {

namespace {

constexpr std::size_t most_quotes = 5;
constexpr std::string_view nothing_helped = "nothing";  // the option of calm-company

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
    return entry.kind == "moment" || entry.contact != Contact{};
}

void add_moment(Summary& summary, const Entry& entry, const std::vector<std::string>& people) {
    if (!is_moment(entry)) {
        return;
    }
    for (const std::string& person : people) {
        ++summary.people[person];
    }
    ++summary.moments.n;
    summary.moments.with_people += people.empty() ? 0 : 1;
    summary.moments.heard += entry.contact.heard.value_or(false) ? 1 : 0;
    count_word(summary.moments.by_how, entry.contact.how);
}

void add_try(Summary& summary, const Entry& entry, std::chrono::minutes day_start) {
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
        summary.expected.pairs.push_back(
            {day_seen(entry, day_start), *entry.expected, *entry.happened});
    }
}

/// `counts` is false with nobody but unsafe people.
bool holds(const Entry& entry, const With& with, bool counts) {
    switch (with.what) {
    case With::What::moment:
        return counts && is_moment(entry);
    case With::What::tag:
        return matches({.span = {}, .tags = {with.name}, .kind = {}, .person = {}}, entry);
    case With::What::person:
        return matches({.span = {}, .tags = {}, .kind = {}, .person = with.name}, entry);
    }
    return false;
}

void add_kindness(Summary& summary, const Entry& entry) {
    count_word(summary.kindness.self, entry.kindness.self);
    summary.kindness.received += entry.kindness.received.empty() ? 0 : 1;
    summary.kindness.given += entry.kindness.given.empty() ? 0 : 1;
}

std::vector<TensionSummary> tension_of(const std::vector<const Entry*>& entries) {
    std::map<std::string, std::vector<Tension>> pairs;
    for (const Entry* entry : entries) {
        if (!entry->exercise.empty() && entry->tension.before && entry->tension.after) {
            pairs[entry->exercise].push_back(entry->tension);
        }
    }
    std::vector<TensionSummary> result;
    for (auto& [exercise, each] : pairs) {
        TensionSummary summary{exercise, static_cast<int>(each.size()), {}, {}};
        if (summary.n >= fewest_pairs) {
            std::vector<int> changes;
            for (const Tension& tension : each) {
                changes.push_back(*tension.after - *tension.before);
            }
            summary.median_change = median(changes);
        }
        summary.pairs = std::move(each);
        result.push_back(std::move(summary));
    }
    return result;
}

/// The newest that `words` gives of each entry, at most five.
std::vector<Quote> latest(const std::vector<const Entry*>& entries,
                          std::chrono::minutes day_start,
                          const std::function<std::vector<std::string>(const Entry&)>& words) {
    std::vector<Quote> quotes;
    for (auto entry = entries.rbegin(); entry != entries.rend() && quotes.size() < most_quotes;
         ++entry) {
        for (std::string& text : words(**entry)) {
            const bool there =
                std::any_of(quotes.begin(), quotes.end(), [&text](const Quote& quote) {
                    return folded(quote.text) == folded(text);
                });
            if (!trim(text).empty() && !there && quotes.size() < most_quotes) {
                quotes.push_back({(*entry)->id, day_seen(**entry, day_start), std::move(text)});
            }
        }
    }
    return quotes;
}

std::vector<std::string> what_helped(const Entry& entry) {
    std::vector<std::string> helped = entry.helped;
    std::erase(helped, nothing_helped);
    return helped;
}

/// Days that hold entries, oldest first.
std::vector<DayKept> days_kept(const std::vector<const Entry*>& entries,
                               std::chrono::minutes day_start) {
    std::vector<Date> days;
    for (const Entry* entry : entries) {
        if (const auto day = day_seen(*entry, day_start)) {
            days.push_back(*day);
        }
    }
    std::sort(days.begin(), days.end());
    std::vector<DayKept> kept;
    for (const Date& day : days) {
        if (kept.empty() || kept.back().day != day) {
            kept.push_back({day, 0});
        }
        ++kept.back().entries;
    }
    return kept;
}

/// The span asked for, an open end closed by the first or last day seen.
DateSpan closed(const DateSpan& span, const std::vector<DayKept>& days) {
    const auto first = days.empty() ? std::nullopt : std::optional{days.front().day};
    const auto last = days.empty() ? std::nullopt : std::optional{days.back().day};
    return {span.from ? span.from : first, span.to ? span.to : last};
}

}  // namespace

std::optional<DateSpan> span_before(const DateSpan& span) {
    if (!span.from || !span.to) {
        return std::nullopt;
    }
    return DateSpan{plus_days(*span.from, days_between(*span.to, *span.from) - 1),
                    plus_days(*span.from, -1)};
}

Summary summarise(std::span<const Placed> entries,
                  const People& people,
                  const Filter& filter,
                  const std::optional<With>& with) {
    const std::vector<const Entry*> taken = chosen(entries, filter);
    Summary summary;
    summary.days = days_kept(taken, filter.day_start);
    summary.span = closed(filter.span, summary.days);
    summary.entries = static_cast<int>(taken.size());
    Company company{people};
    std::set<const Entry*> holding;  // what `with` asks for
    for (const Entry* entry : taken) {
        count_word(summary.kinds, entry->kind);
        count_each(summary.tags, entry->tags);
        const std::vector<std::string> safe = company.safe_people(*entry);
        // With nobody but unsafe people, it is no contact to count.
        const bool counts = !safe.empty() || entry->people.empty();
        if (counts) {
            add_moment(summary, *entry, safe);
            add_try(summary, *entry, filter.day_start);
        }
        add_kindness(summary, *entry);
        if (entry->felt == "sharper") {
            // What breathe and ground keep names no pack.
            count_word(summary.sharper, entry->pack.empty() ? entry->exercise : entry->pack);
        }
        if (with && holds(*entry, *with, counts)) {
            holding.insert(entry);
        }
    }
    summary.ratings = rating_summaries(taken, filter.day_start);
    if (const auto before = span_before(filter.span)) {
        Filter earlier = filter;
        earlier.span = *before;
        if (compare(summary.ratings, chosen(entries, earlier))) {
            summary.earlier = before;
        }
    }
    summary.tension = tension_of(taken);
    summary.kindness.words = latest(taken, filter.day_start, [](const Entry& entry) {
        return std::vector{entry.kindness.received};
    });
    summary.helped = latest(taken, filter.day_start, what_helped);
    summary.quotes =
        latest(taken, filter.day_start, [](const Entry& entry) { return std::vector{entry.text}; });
    if (with) {
        summary.with = on_days(taken, holding, filter.day_start);
        summary.with->with = *with;
    }
    return summary;
}

}  // namespace softly
