#pragma once

#include "commands/shared_desk.hpp"

#include <string>
#include <vector>

namespace softly {

/// The help card for this country and zone, with the people of the plan; does without any file that cannot
/// be read.
std::string card(Desk& desk);

/// The same for the middle of a sitting, where no command can be typed.
std::string card_in_sitting(Desk& desk);

/// What of the card belongs on paper: helplines, emergency numbers, directories.
std::vector<std::string> help_on_paper(Desk& desk);

}  // namespace softly
