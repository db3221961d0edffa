#pragma once

#include "core/prompt.hpp"

#include <string>
#include <string_view>

namespace softly {

/// Any prompt for line mode, without an escape sequence; the keys on top of it where they are wanted. In a
/// review a skip leaves what is there.
std::string line_prompt(
    const Prompt& prompt, std::string_view former, bool with_keys, bool review, int columns);

/// What a grounding list or a text that is shown asks with: one item or none, and the way on.
std::string line_item(
    const Prompt& prompt, std::string_view ask, std::string_view item, bool with_keys, int columns);

/// What stands before a pause or a breath, which wait for nobody.
std::string line_opening(const Prompt& prompt, bool with_keys, int columns);

}  // namespace softly
