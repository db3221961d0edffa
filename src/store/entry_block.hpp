#pragma once

#include "base/error.hpp"
#include "core/entry.hpp"
#include "core/value.hpp"
#include "os/clock.hpp"

#include <string>

namespace softly {

/// The entry a table of a month file holds. What cannot be used becomes a Problem (its file left empty)
/// and stands in Entry::extra; a time without an offset is taken in the clock's zone. `header_line` is
/// where problems of the entry as a whole are.
Entry read_entry(Table table, int header_line, const Clock& clock, Problems& problems);

/// The entry as softly writes it: "[[entry]]" and its keys, LF, a newline at the end.
std::string write_entry(const Entry& entry);

}  // namespace softly
