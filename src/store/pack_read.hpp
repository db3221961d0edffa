#pragma once

#include "base/error.hpp"
#include "core/pack.hpp"

#include <string_view>

namespace softly {

/// What a pack's file says. The Problems' file is left empty.
struct ReadPack {
    Pack pack;          ///< without its asides; to be used only where there are no problems
    Problems problems;  ///< why it cannot be used
    Problems remarks;  ///< what is odd and can be used all the same: unknown keys, words that scold
};

/// Reads and checks a pack (design.md section 5). A pack without problems always comes to its close.
ReadPack read_pack(std::string_view text);

}  // namespace softly
