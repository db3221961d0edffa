#pragma once

#include "base/date.hpp"
#include "core/entry.hpp"
#include "core/person.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace softly {

/// Days inclusive; an absent end is open.
struct DateSpan {
    std::optional<Date> from, to;

    bool operator==(const DateSpan&) const = default;
};

/// Which entries a listing or a summary takes in; every condition has to hold.
struct Filter {
    DateSpan span;
    std::vector<std::string> tags;  ///< all of them, folded comparison
    std::string kind;               ///< empty: any
    std::string person;             ///< a reference as stored, empty: any
    std::chrono::minutes day_start{0};
};

/// True where the entry's day, tags, kind and people fit. An entry without a usable `at` fits an open span only.
bool matches(const Filter& filter, const Entry& entry);

/// Newest first by instant, ties by place, later first; those without a time last.
void sort_newest_first(std::vector<Placed>& entries);

/// Leaves one of each set of entries that share an id and say the same; those that differ all stay.
void drop_doubles(std::vector<Placed>& entries);

}  // namespace softly
