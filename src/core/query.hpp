#pragma once

#include "core/entry.hpp"

#include <optional>
#include <string>
#include <vector>

namespace softly {

enum class About { words, tag, person, kind, pack, rating };
enum class Compare { less, at_most, equal, at_least, more };

/// One thing that has to hold of an entry, or that must not.
struct Condition {
    About about = About::words;
    bool left_out = false;
    std::string value;  ///< as search_folded() gives it; for a rating its name
    Compare compare = Compare::equal;
    Rating number = {};  ///< of a rating; absent: it was answered with numb

    bool operator==(const Condition&) const = default;
};

/// What `search` looks for; every condition has to hold.
struct Query {
    std::vector<Condition> conditions;
    std::optional<std::string> from, to, on;  ///< days as they were typed

    bool operator==(const Query&) const = default;
};

/// Reads words as `search` takes them: word, "a phrase", -word, tag:x, person:x, kind:x, pack:x, mood<=3,
/// from:DAY, to:DAY, on:DAY. Words in `as_they_stand` are looked for letter by letter. Any bytes will do;
/// throws Failure (usage) for a rating that is compared with no number.
Query parse_query(const std::vector<std::string>& words,
                  const std::vector<std::string>& as_they_stand = {});

/// True where nothing is asked for.
bool is_empty(const Query& query);

/// The folded words that are looked for, for marking them.
std::vector<std::string> words_looked_for(const Query& query);

}  // namespace softly
