#pragma once

#include "talk/asking.hpp"

namespace softly {

/// A question that is no guided one, in line mode.
Wanted ask_in_lines(Board& board, const Question& question);

Wanted ask_key_in_lines(Board& board, std::string_view question, std::string_view keys);

}  // namespace softly
