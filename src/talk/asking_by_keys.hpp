#pragma once

#include "talk/asking.hpp"

namespace softly {

/// A question that is no guided one, by keys and with readline.
Wanted ask_by_keys(Board& board, const Question& question);

Wanted ask_key_by_keys(Board& board, std::string_view question, std::string_view keys);

/// The letter among `keys` that was typed, in lower case; the first of them where nothing was.
std::optional<std::string> key_among(std::string_view keys, std::string_view typed);

}  // namespace softly
