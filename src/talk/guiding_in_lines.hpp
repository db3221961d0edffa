#pragma once

#include "core/prompt.hpp"
#include "talk/board.hpp"
#include "talk/text.hpp"

#include <string>

namespace softly {

/// guide() for line mode: Enter goes on, one line for each way of a breath, and nothing is drawn anew.
Wanted guide_in_lines(Board& board, const Prompt& prompt, const std::string& notice);

}  // namespace softly
