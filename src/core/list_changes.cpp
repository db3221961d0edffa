#include "core/list_changes.hpp"

#include <algorithm>

namespace softly {

namespace {

using Items = std::vector<std::string>;

/// How often, at most, texts of both lists follow each other in the same order, from each place on.
std::vector<std::vector<int>> common_lengths(const std::vector<std::optional<std::string>>& old,
                                             const Items& items) {
    std::vector<std::vector<int>> lengths(old.size() + 1, std::vector<int>(items.size() + 1));
    for (std::size_t i = old.size(); i-- > 0;) {
        for (std::size_t j = items.size(); j-- > 0;) {
            lengths[i][j] = old[i] == items[j] ? lengths[i + 1][j + 1] + 1
                                               : std::max(lengths[i + 1][j], lengths[i][j + 1]);
        }
    }
    return lengths;
}

/// Pairs off what goes and what comes between two elements that stay.
void settle_gap(std::vector<std::size_t>& going,
                Items& coming,
                std::size_t& anchor,
                ListChanges& changes) {
    const std::size_t pairs = std::min(going.size(), coming.size());
    for (std::size_t k = 0; k < pairs; ++k) {
        changes.replaced.emplace_back(going[k], coming[k]);
        anchor = going[k];
    }
    changes.removed.insert(
        changes.removed.end(), going.begin() + static_cast<std::ptrdiff_t>(pairs), going.end());
    for (std::size_t k = pairs; k < coming.size(); ++k) {
        changes.added.emplace_back(anchor, coming[k]);
    }
    going.clear();
    coming.clear();
}

}  // namespace

ListChanges list_changes(const std::vector<std::optional<std::string>>& old, const Items& items) {
    const auto lengths = common_lengths(old, items);
    ListChanges changes;
    std::vector<std::size_t> going;
    Items coming;
    std::size_t anchor = in_front;
    std::size_t j = 0;
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (!old[i]) {
            continue;
        }
        while (j < items.size() && old[i] != items[j] && lengths[i][j + 1] >= lengths[i + 1][j]) {
            coming.push_back(items[j++]);
        }
        if (j < items.size() && old[i] == items[j]) {
            settle_gap(going, coming, anchor, changes);
            anchor = i;
            ++j;
        } else {
            going.push_back(i);
        }
    }
    coming.insert(coming.end(), items.begin() + static_cast<std::ptrdiff_t>(j), items.end());
    settle_gap(going, coming, anchor, changes);
    return changes;
}

}  // namespace softly
