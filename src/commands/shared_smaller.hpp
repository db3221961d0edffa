#pragma once

#include "commands/shared_steps.hpp"

#include <string>
#include <vector>

namespace softly {

/// The next rung down, in words, with the name of the step's person.
std::string proposal_for(Desk& desk, const Step& step);

/// What puts a smaller step in the place of one. The one before is let go and not done: nothing happened that
/// could count, and letting go is neutral and in no count; `smaller_than` keeps what belongs together.
std::vector<Change> changes_for_smaller(const Desk& desk,
                                        const LoadedSteps& loaded,
                                        const Step& before,
                                        const Step& smaller);

/// Makes it and says so. An ended step stays where it is.
ExitCode make_smaller(Desk& desk, const FoundStep& found, const Step& smaller);

/// The smaller step with these words.
Step smaller_step(Desk& desk, const Step& step, const std::string& what);

/// The words of a smaller version, as somebody types them; empty where they do not.
std::string ask_for_words(Desk& desk, const Step& step);

/// The words of a smaller version, as somebody at a terminal chooses them; empty where they leave it.
std::string ask_for_smaller(Desk& desk, const Step& step);

}  // namespace softly
