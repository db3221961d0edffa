#pragma once

#include "commands/shared_desk.hpp"
#include "core/step.hpp"
#include "store/spool.hpp"
#include "store/steps_file.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The step as a reply names it: with its words for somebody at a terminal, by its id where the reply may end
/// up in a log, after a sitting, and where initials are wanted.
Step as_told(const Desk& desk, Step step);

/// Which of the steps a command means.
enum class Among { open_ones, all };

/// A step that was named, and what was read to find it.
struct FoundStep {
    Step step;
    LoadedSteps loaded;
};

/// The day that counts as today for steps.
Date today_of(const Desk& desk);

/// The steps that a list shows by itself, in its order: neither ended, nor toward anyone unsafe.
Steps steps_listed(Desk& desk, const Steps& steps);

/// The step that is meant by an id, a unique beginning of four letters or more, or its number in the list.
/// Throws Failure where there is none or more than one, and for an ended one unless all are meant.
FoundStep find_step(Desk& desk, const std::string& typed, Among among);

/// The step as another program may have left it by now; nothing where it has ended.
std::optional<Step> step_with_id(const LoadedSteps& loaded, const std::string& id);

/// The changes that lead from one step to the other, over both files where it ends. Throws Failure where
/// softly cannot make them.
std::vector<Change> changes_between(const Desk& desk,
                                    const LoadedSteps& loaded,
                                    const Step& before,
                                    const Step& after);

/// Throws Failure for a step whose state softly does not know.
void need_known_state(const FoundStep& found);

/// What is to be changed, from how the file stands; asked again where somebody else changed it meanwhile.
using StepRework = std::function<std::vector<Change>(const LoadedSteps&)>;

/// Makes the change last and says `sentence`, or what became of it.
ExitCode commit_steps(Desk& desk, const StepRework& rework, std::string_view sentence);

/// The same for one step; `change` gives it as it is to be.
ExitCode change_step(Desk& desk,
                     const FoundStep& found,
                     const std::function<Step(Step)>& change,
                     std::string_view sentence);

/// A day to come, or today. Throws Failure (usage).
FloatingDay read_day_to_come(const Desk& desk, std::string_view typed);

/// The day that words name, if they name one to come.
std::optional<FloatingDay> day_to_come(const Desk& desk, std::string_view typed);

/// True where there is somebody to ask: questions are seen and answered.
bool can_ask(const Desk& desk);

}  // namespace softly
