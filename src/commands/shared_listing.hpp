#pragma once

#include "commands/shared_desk.hpp"
#include "core/entry.hpp"
#include "store/journal.hpp"

namespace softly {

/// Shows entries as text or JSON, says the problems, and gives the exit code.
ExitCode show_entries(Desk& desk, const Loaded& loaded, const People& people, bool whole);

}  // namespace softly
