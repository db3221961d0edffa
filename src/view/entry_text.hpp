#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"
#include "view/style.hpp"

#include <span>
#include <string>

namespace softly {

/// Entries as `list` shows them, a few lines each.
std::string entries_text(std::span<const Placed> entries,
                         const People& people,
                         bool discreet,
                         const Style& style);

/// One entry whole, as `show` does.
std::string entry_text(const Placed& entry,
                       const People& people,
                       bool discreet,
                       const Style& style);

}  // namespace softly
