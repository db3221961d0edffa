#pragma once

#include "commands/shared_steps.hpp"
#include "core/entry.hpp"

#include <vector>

namespace softly {

/// What a try takes from its step.
void note_step(Entry& entry, const Step& step);

/// What a try does to its step, as the file stands now: its next day, or its end. None where it has ended, or
/// cannot be changed by softly, which is said then.
std::vector<Change> changes_of_try(Desk& desk, const LoadedSteps& loaded, const Entry& entry);

/// Keeps a try and what it does to its step as one change, and says what comes next.
ExitCode keep_try(Desk& desk, const Entry& entry, const FoundStep& found);

}  // namespace softly
