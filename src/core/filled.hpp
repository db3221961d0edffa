#pragma once

#include "core/engine.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The text with each {id} replaced by what was answered, as it was shown, or by a fact of that name. A
/// line that names something without an answer is left out whole.
std::string filled(std::string_view text, std::span<const Visit> visits, const Today& today);

/// The names in braces.
std::vector<std::string> names_in(std::string_view text);

}  // namespace softly
