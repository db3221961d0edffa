#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"
#include "core/summary.hpp"

#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Parts of a summary that can be shown to somebody: figures alone, none of the person's own words.
inline constexpr std::array<std::string_view, 7> share_parts{
    "moments", "people", "tries", "ratings", "days", "tension", "kindness"};

/// What a person chose to show somebody. Nothing is chosen to begin with.
struct Share {
    std::set<std::string, std::less<>> parts;  ///< of share_parts
    std::vector<const Entry*> entries;
    bool names = false;  ///< as they are, else initials
    std::string know;    ///< what they would like the other to know, in their own words
};

bool holds_nothing(const Share& share);

/// True where a summary has something to say in that part.
bool holds_part(const Summary& summary, std::string_view part);

/// The summary with what was chosen and nothing else. Where names are not allowed, those of everybody who is known or whom a
/// chosen entry names are initials, in the person's own words too.
Summary shared(const Summary& summary, const People& people, const Share& share);

}  // namespace softly
