#pragma once

#include "core/prompt.hpp"
#include "talk/board.hpp"
#include "talk/text.hpp"

#include <string>

namespace softly {

/// Shows a text, goes through a grounding list, keeps a pause or paces a breath. Any key goes on or ends
/// it, in line mode Enter; pauses and breaths end by themselves too, and nothing else does.
Wanted guide(Board& board, const Prompt& prompt, const std::string& notice);

}  // namespace softly
