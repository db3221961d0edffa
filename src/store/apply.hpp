#pragma once

#include "store/spool.hpp"
#include "store/trace.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

/// A file's text with changes made to it. Numbers are places in the list of the changes.
struct Applied {
    std::string text;
    std::string refusal;  ///< where set, everything has to wait: the file cannot be read
    std::vector<std::size_t>
        conflicts;  ///< cannot be made: their block says something else by now, or the file is of a newer schema
    std::vector<std::pair<std::size_t, Trace>> traces;  ///< of what was made, in order
    std::set<std::string> ids;                          ///< of the blocks in the result
};

/// Brings changes to one file into its text ("" for a file that is not there yet). What is there already
/// is not brought in twice and leaves no trace; an edit wins over a removal. The result is read back:
/// every block that was not meant is the same as before, byte for byte.
Applied apply_changes(std::string_view text, std::span<const Change> changes);

/// "2026-11" of "journal/2026-11.toml", else "".
std::string month_named(std::string_view file);

}  // namespace softly
