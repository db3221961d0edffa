#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "core/step.hpp"

#include <optional>
#include <string>

namespace softly {

/// Steps as they are shown: in their order, and for whose eyes.
struct ShownSteps {
    Steps steps;
    Date today;
    bool discreet = false;
    People people;
    std::optional<Date> counts_from = {};  ///< the first day after a pause
};

/// The document of `step list --json` (design.md section 4).
std::string steps_json(const ShownSteps& shown, const Problems& problems);

}  // namespace softly
