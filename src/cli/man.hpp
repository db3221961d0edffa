#pragma once

#include "cli/table.hpp"

#include <span>
#include <string>

namespace softly {

/// The manual page softly(1) in mdoc(7), from the table.
std::string manual(std::span<const Command* const> table);

extern const Command man_command;

}  // namespace softly
