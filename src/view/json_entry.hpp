#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"
#include "view/json_parts.hpp"

namespace softly {

/// ENTRY of design.md section 4; `people` gives the names whose initials a discreet one shows.
Json from_entry(const Placed& placed, bool discreetly, const People& people);

}  // namespace softly
