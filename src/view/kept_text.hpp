#pragma once

#include "core/summary.hpp"
#include "view/style.hpp"

#include <span>
#include <string>

namespace softly {

/// Words one asked to keep, each below its day.
std::string kept_text(std::span<const Quote> kept, const Style& style);

}  // namespace softly
