#pragma once

#include "base/error.hpp"
#include "commands/command.hpp"
#include "os/world.hpp"

#include <functional>
#include <span>
#include <string>

namespace softly {

/// The whole program but main: argv without its first word in, an exit code out. Nothing is thrown.
ExitCode run(std::span<const std::string> arguments, World& world);

/// The same with a command table of one's own.
ExitCode run(std::span<const Command* const> table,
             std::span<const std::string> arguments,
             World& world);

/// Does `work`; whatever it throws becomes a sentence on err and an exit code.
ExitCode guarded(Terminal& terminal, const std::function<ExitCode()>& work);

/// Whether the words ask for the help card or a help page, which are shown however broken the rest is.
bool asks_for_help(std::span<const std::string> arguments);

}  // namespace softly
