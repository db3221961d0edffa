#pragma once

#include "cli/table.hpp"

#include <span>
#include <string>

namespace softly {

/// What there is, on one page: a few examples, every command that is not hidden, the global flags.
std::string overview(std::span<const Command* const> table, int columns);

/// One command's page: examples first, then usage, what it does, its commands and its flags.
std::string command_page(const CommandPath& path, int columns);

/// Only how a command is typed, a line for each of its children where it has some.
std::string usage_text(const CommandPath& path, int columns);

/// "config get [KEY] [--json]" in parts that are never broken apart, for usage and the manual.
std::vector<std::string> usage_parts(const CommandPath& path);

/// The columns a page on standard output may take.
int page_columns(const Screen& screen);

extern const Command help_command;

}  // namespace softly
