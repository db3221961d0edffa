#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"
#include "view/style.hpp"

#include <span>
#include <string>

namespace softly {

/// Entries as `list` shows them, a few lines each. With folded words to be marked, what else holds one
/// is shown too, and a long text around its first mark.
std::string entries_text(std::span<const Placed> entries,
                         const People& people,
                         bool discreet,
                         const Style& style,
                         std::span<const std::string> marked = {});

/// One entry whole, as `show` does.
std::string entry_text(const Placed& entry,
                       const People& people,
                       bool discreet,
                       const Style& style);

}  // namespace softly
