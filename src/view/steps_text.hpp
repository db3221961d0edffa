#pragma once

#include "view/json_steps.hpp"
#include "view/style.hpp"

#include <string>

namespace softly {

/// A step a few lines, with its number in the list; ended ones have none.
std::string step_list_text(const ShownSteps& shown, const Style& style);

/// One step with all that it says.
std::string step_text(const Step& step, const ShownSteps& shown, const Style& style);

}  // namespace softly
