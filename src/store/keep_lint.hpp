#pragma once

#include "base/error.hpp"
#include "core/prompt.hpp"

namespace softly {

/// What a prompt's `keep`, and those of its options, ask for that no answer of its kind can give.
void check_keep(const Prompt& prompt, Problems& problems);

}  // namespace softly
