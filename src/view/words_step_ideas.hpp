#pragma once

#include "core/step.hpp"
#include "core/step_suggestion.hpp"

#include <string>
#include <string_view>

/// What softly says where it proposes a step, or a smaller one.
namespace softly::words {

/// The next rung down in words; `name` is of the step's person, or empty.
std::string smaller_proposal(const Step& step, std::string_view name);

// Suggesting
std::string idea_in_words(const StepIdea& idea, std::string_view name);
std::string reason_in_words(const StepIdea& idea,
                            std::string_view name,
                            std::string_view warms_up_for);
std::string idea_question(std::string_view what, std::string_view because);
std::string idea_taken_by(std::string_view command);
std::string a_second_idea();
std::string no_step_on_heavy_day();
std::string a_day_of_rest();
std::string no_step_fits();
std::string not_today();

}  // namespace softly::words
