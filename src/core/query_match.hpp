#pragma once

#include "core/filter.hpp"
#include "core/person.hpp"
#include "core/query.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// True for the fields of an entry that words are looked for in, named as each_field() does. What an entry
/// has beside its fields is looked through too.
bool is_searched(std::string_view table, std::string_view key);

/// True where every condition holds; `people` tells the names and aliases of those an entry names.
bool matches(const Query& query, const Entry& entry, const People& people);

/// Folded texts of which one at least stands in the TOML of every entry that is wanted.
struct Needle {
    std::vector<std::string> any_of;
    bool in_words =
        true;  ///< in what search looks through; else anywhere in the entry, keys among it

    bool operator==(const Needle&) const = default;
};

/// What tells before a file is parsed that nothing in it can fit: one of these is not there.
std::vector<Needle> needles_of(const Query& query, const Filter& filter, const People& people);

}  // namespace softly
