#pragma once

#include "core/pack.hpp"
#include "view/style.hpp"

#include <span>
#include <string>

namespace softly {

/// One line a pack, for `pack list`.
std::string pack_list_text(std::span<const Pack> packs, const Style& style);

/// Every prompt of a pack in its order with all its ways, without asking; in plain sentences that read
/// well aloud.
std::string pack_preview_text(const Pack& pack, const Style& style);

}  // namespace softly
