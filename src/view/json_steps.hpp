#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "core/step.hpp"

#include <optional>
#include <string>
#include <vector>

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

/// A proposal in words.
struct ShownIdea {
    std::string what, because;
    std::string person;  ///< an id in people.toml, or empty
    std::string way;
    int size = 1;
};

/// The document of `step suggest --json`: the ideas in their order, none where none fits.
std::string step_ideas_json(const std::vector<ShownIdea>& ideas, const Problems& problems);

}  // namespace softly
