#pragma once

#include "base/error.hpp"
#include "core/prompt.hpp"

namespace softly {

/// The prompt a [[prompt]] block of a pack's file says; what does not fit is a problem, what softly does not
/// know a remark.
Prompt read_prompt(const Table& table, Place place, Problems& problems, Problems& remarks);

}  // namespace softly
