#pragma once

#include "commands/shared_desk.hpp"
#include "core/entry.hpp"

#include <string>
#include <string_view>

namespace softly {

/// An entry of that kind with a new id and the time of --at, tags and people from the flags.
Entry begin_entry(Desk& desk, std::string_view kind);

/// Keeps the entry, says so, and gives the exit code: 0 filed, 5 kept but not filed, 1 refused or printed
/// because no place would take it.
ExitCode keep_entry(Desk& desk, const Entry& entry);

/// The words of -m or of positional words: joined, "-" read from standard input to its end, without line
/// breaks at the end.
std::string read_words(Desk& desk, const std::vector<std::string>& typed, std::string_view between);

/// Says what is said once in a journal's life, unless it was.
void say_first_hints(Desk& desk);

}  // namespace softly
