#pragma once

#include "core/due.hpp"
#include "core/person.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace softly {

/// What waits as it is shown: the day it is, and for whose eyes.
struct ShownDue {
    std::vector<Due> due;
    People people;
    Date today;
    bool discreet = false;
};

/// A line for each thing that waits, with a way to answer it; safe to print, not wrapped. Discreetly without
/// words, and with initials for names.
std::vector<std::string> due_lines(const ShownDue& shown);

/// How the count for a prompt or a status bar is drawn.
enum class Glyph { bullet, star, words };

/// One neutral glyph and a count, "• 2" or "* 2", or "2 waiting"; empty where nothing waits.
std::string due_in_short(std::size_t count, Glyph glyph);

}  // namespace softly
