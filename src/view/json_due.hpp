#pragma once

#include "view/due_text.hpp"

#include <string>

namespace softly {

/// The document of `due --json` (design.md section 4).
std::string due_json(const ShownDue& shown);

}  // namespace softly
