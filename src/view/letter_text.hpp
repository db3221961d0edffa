#pragma once

#include "core/letter.hpp"
#include "view/style.hpp"

#include <string>

namespace softly {

/// A line for each letter: its id, when it was written, when it opens and whether it was opened, never its
/// words.
std::string letter_list_text(const Letters& letters, Date today, const Style& style);

/// The words of one letter, as they are read on a screen.
std::string letter_text(const Letter& letter, const Style& style);

}  // namespace softly
