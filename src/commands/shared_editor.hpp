#pragma once

#include "commands/shared_desk.hpp"

#include <optional>
#include <string>

namespace softly {

/// Opens $VISUAL or $EDITOR on a private file that holds `text` and gives what it leaves there. Throws
/// Failure where no editor can be had; what was typed into one that then ended badly stays in rescue/.
std::string edit_text(Desk& desk, const std::string& text);

/// The same within a sitting: trouble is said, and nothing comes back.
std::optional<std::string> edit_in_sitting(Desk& desk, const std::string& text);

}  // namespace softly
