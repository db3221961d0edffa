#pragma once

#include "commands/shared_desk.hpp"
#include "core/entry.hpp"
#include "store/spool.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// An entry of that kind with a new id and the time of --at, tags and people from the flags.
Entry begin_entry(Desk& desk, std::string_view kind);

/// The same for now, without anything of the flags: for what follows in the same run.
Entry begin_entry_plainly(Desk& desk, std::string_view kind);

/// Keeps the entry and with it, as one change, what else it brought; says so, and gives the exit code: 0 filed, 5 kept but not filed, 1 refused or printed
/// because no place would take it.
ExitCode keep_entry(Desk& desk, const Entry& entry, const std::vector<Change>& also = {});

/// The same where somebody else may change the same block meanwhile: `also` is asked again then.
ExitCode keep_entry(Desk& desk,
                    const Entry& entry,
                    const std::function<std::vector<Change>()>& also);

/// The words of -m or of positional words: joined, "-" read from standard input to its end, without line
/// breaks at the end.
std::string read_words(Desk& desk, const std::vector<std::string>& typed, std::string_view between);

/// Says what is said once in a journal's life, unless it was.
void say_first_hints(Desk& desk);

}  // namespace softly
