#pragma once

#include "commands/shared_desk.hpp"
#include "store/journal.hpp"
#include "store/standing.hpp"

#include <string>
#include <vector>

namespace softly {

/// The positional ID that names an entry.
namespace params {
inline constexpr Param entry_id{
    "ID", "ID", "an entry's id, its first four letters or more, or last", Takes::one, true};
}  // namespace params

/// True where the newest entry is meant.
bool is_last(const std::string& typed);

/// What was typed for it, safe to show and not too long.
std::string shown_id(const std::string& typed);

/// The id or prefix as typed, ready to compare. Throws Failure where it is too short to mean one entry.
std::string read_id(const std::string& typed);

/// The entry that ID names; all of them, where different ones share the id. Throws Failure where there is
/// none, or where the prefix names several ids.
Loaded find_entry(const Journal& journal, const std::string& typed);

/// The same for a command that changes it. Throws Failure where different entries share the id.
Placed find_one_entry(const Journal& journal, const std::string& typed);

/// Where the entry stands. Throws Failure where softly cannot change it there.
std::vector<Standing> places_to_change(Desk& desk, const Journal& journal, const Placed& placed);

}  // namespace softly
