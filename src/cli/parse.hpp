#pragma once

#include "cli/table.hpp"

#include <span>
#include <string>

namespace softly {

enum class Asked {
    command,  ///< run the last command of the path
    help,     ///< show the page of the path, or the overview where it is empty
    version,
    child,  ///< a command was named that only its children can run
};

struct ParsedLine {
    Asked asked = Asked::command;
    CommandPath path;
    Arguments arguments;
    Globals globals;
};

/// What a command line (without the program's name) asks for. Bare, it means the command "home".
/// Throws Failure (usage) with a finished sentence; private text never stands in it.
ParsedLine parse(std::span<const Command* const> table, std::span<const std::string> arguments);

}  // namespace softly
