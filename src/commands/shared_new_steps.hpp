#pragma once

#include "commands/shared_steps.hpp"

#include <vector>

namespace softly {

/// The step as it is to be added: one new contact too many rests. Throws Failure where the same step is open
/// already and comes back by itself. `in_the_way` is set to the step for which it rests.
Step as_added(Desk& desk,
              const LoadedSteps& loaded,
              const Step& step,
              std::optional<Step>& in_the_way);

/// Adds a step, says so, and prints it where --json was said.
ExitCode add_step(Desk& desk, const Step& step);

}  // namespace softly
