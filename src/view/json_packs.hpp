#pragma once

#include "core/pack.hpp"

#include <span>
#include <string>

namespace softly {

/// The document of `pack list` (design.md section 4), with a newline at its end.
std::string packs_json(std::span<const Pack> packs);

}  // namespace softly
