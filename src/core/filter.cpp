#include "core/filter.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace softly {

namespace {

constexpr std::size_t most_compared = 64;

bool says(const std::vector<std::string>& words, const std::string& wanted) {
    if (std::find(words.begin(), words.end(), wanted) != words.end()) {
        return true;
    }
    if (words.empty()) {
        return false;
    }
    const std::string folded_wanted = folded(wanted);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return folded(word) == folded_wanted;
    });
}

bool fits(const DateSpan& span, const std::optional<Moment>& at, std::chrono::minutes day_start) {
    if (!span.from && !span.to) {
        return true;
    }
    if (!at) {
        return false;
    }
    const Date day = day_of(at->local, day_start);
    return (!span.from || *span.from <= day) && (!span.to || day <= *span.to);
}

/// What decides an entry's place in a listing, and where the entry is now.
struct Rank {
    bool dated;
    std::chrono::sys_seconds instant;
    std::size_t order;
    std::size_t index;

    auto key() const { return std::tuple{dated, instant, order}; }
};

}  // namespace

bool matches(const Filter& filter, const Entry& entry) {
    return (filter.kind.empty() || entry.kind == filter.kind)
           && fits(filter.span, entry.at, filter.day_start)
           && std::all_of(filter.tags.begin(),
                          filter.tags.end(),
                          [&](const std::string& tag) { return says(entry.tags, tag); })
           && (filter.person.empty() || says(entry.people, filter.person));
}

void sort_newest_first(std::vector<Placed>& entries) {
    std::vector<Rank> ranks;
    ranks.reserve(entries.size());
    for (const Placed& placed : entries) {
        const auto& at = placed.entry.at;
        ranks.push_back({at.has_value(),
                         at ? at->instant() : std::chrono::sys_seconds{},
                         placed.order,
                         ranks.size()});
    }
    // An entry is a large thing to move: ten years are sorted by their ranks and moved once.
    std::stable_sort(ranks.begin(), ranks.end(), [](const Rank& left, const Rank& right) {
        return left.key() > right.key();
    });
    std::vector<Placed> sorted;
    sorted.reserve(entries.size());
    for (const Rank& rank : ranks) {
        sorted.push_back(std::move(entries[rank.index]));
    }
    entries = std::move(sorted);
}

void drop_doubles(std::vector<Placed>& entries) {
    std::unordered_map<std::string_view, std::vector<std::size_t>> kept_by_id;
    kept_by_id.reserve(entries.size());
    std::vector<bool> dropped(entries.size(), false);
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const Placed& placed = entries[index];
        if (placed.entry.id.empty()) {
            continue;
        }
        auto& kept = kept_by_id[placed.entry.id];
        const auto same = std::find_if(kept.begin(), kept.end(), [&](std::size_t other) {
            return entries[other].entry == placed.entry;
        });
        if (same == kept.end()) {
            // A file that gives every entry one id would take hours to compare: past these, all are shown.
            if (kept.size() < most_compared) {
                kept.push_back(index);
            }
        } else if (placed.filed && !entries[*same].filed) {
            // What lies in the journal is no longer waiting, even if its spool record is still
            // there.
            dropped[*same] = true;
            *same = index;
        } else {
            dropped[index] = true;
        }
    }
    kept_by_id.clear();  // its keys look into the entries that now move
    if (std::find(dropped.begin(), dropped.end(), true) == dropped.end()) {
        return;
    }
    std::vector<Placed> left;
    left.reserve(entries.size());
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (!dropped[index]) {
            left.push_back(std::move(entries[index]));
        }
    }
    entries = std::move(left);
}

}  // namespace softly
