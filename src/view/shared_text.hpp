#pragma once

#include "core/summary.hpp"
#include "view/note.hpp"

namespace softly {

/// What somebody else is to know, and the entries that were chosen for them.
void add_shared(Note& note, const SharedWords& words, bool with_numbers);

}  // namespace softly
