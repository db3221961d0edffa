#pragma once

#include "core/engine.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What was answered in a sitting, with what was taken back and is asked again: that is shown where its
/// question comes up, and is not lost where the person stops before.
struct Steps {
    std::vector<Answer> trail;
    std::vector<Answer> ahead;  ///< taken back, in the order in which they were given

    bool operator==(const Steps&) const = default;
};

/// One more answer; what was answered there before is forgotten.
Steps answered(Steps steps, Answer answer);

/// The last visit of the walk taken back.
Steps taken_back(Steps steps, const Walk& walk);

/// What was answered to the prompt before it was taken back, or empty.
std::string former_answer(const Steps& steps, std::string_view prompt);

/// The trail with what was taken back behind it: a walk uses as much of that as it still comes to.
std::vector<Answer> whole_trail(const Steps& steps);

}  // namespace softly
