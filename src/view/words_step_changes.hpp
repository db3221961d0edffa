#pragma once

#include "core/prompt.hpp"
#include "core/step.hpp"

#include <string>
#include <string_view>

/// What softly says where a step shrinks, moves, rests, goes or was tried, and what it asks about one.
namespace softly::words {

// Smaller
std::string smaller_may_fit_small(const Step& step, std::string_view proposal);
std::string smaller_question(const Step& step, std::string_view proposal);
std::string smaller_choice(std::string_view proposal);
Prompt smaller_prompt(std::string_view proposal);
std::string made_smaller(const Step& smaller, const Step& before);

// Changing
std::string step_moved(const Step& step);
std::string step_kept_without_day(const Step& step);
std::string step_laid_to_rest(const Step& step);
std::string step_let_go(const Step& step);
std::string step_left(const Step& step);
std::string step_change_not_filed(std::string_view why);
std::string step_not_changed(std::string_view why);
std::string smaller_after_moves(std::string_view id);
std::string rest_after_moves(std::string_view id);
std::string step_rest_has_gone_by(Date day);
std::string not_a_day_for_rest(std::string_view typed);

// Trying
std::string step_tried_before();
std::string step_is_next(const Step& step);
std::string step_came_to_its_end(const Step& step);
std::string smaller_after_try(const Step& step);

// The one question
std::string waiting_question(const Step& step);
Prompt another_day_prompt(bool is_first);
std::string day_not_read();

}  // namespace softly::words
