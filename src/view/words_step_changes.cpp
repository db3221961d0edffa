#include "view/words_step_changes.hpp"

#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_steps.hpp"

#include <fmt/core.h>

namespace softly::words {
namespace {

/// So that one sees which step it was; numbers of a list change.
std::string said(const Step& step) {
    constexpr int longest = 50;
    const std::string what = shortened(on_one_line(step.what), longest);
    return what.empty() ? step_named(step) : fmt::format("\"{}\" ({})", what, step.id);
}

}  // namespace

std::string smaller_may_fit_small(const Step& step, std::string_view proposal) {
    return fmt::format("If it feels big, half of it counts too, such as: {} To make it smaller: "
                       "softly step smaller {}",
                       proposal,
                       step.id);
}

std::string smaller_question(const Step& step, std::string_view proposal) {
    return fmt::format("{}\n"
                       "It may feel big, and a smaller one counts as much. Such as: {}\n\n"
                       "Enter  keep it as it is\n"
                       "t      take the smaller one\n"
                       "w      say it in my own words",
                       step.what,
                       proposal);
}

std::string smaller_choice(std::string_view proposal) {
    return fmt::format("Something smaller could be: {}\n\n"
                       "Enter  leave it as it was\n"
                       "t      take it\n"
                       "w      say it in my own words",
                       proposal);
}

Prompt smaller_prompt(std::string_view proposal) {
    return {"smaller",
            PromptKind::text,
            fmt::format("What would a smaller version be? Such as: {}", proposal),
            {},
            {}};
}

std::string made_smaller(const Step& smaller, const Step& before) {
    const std::string now =
        fmt::format("Smaller now: {}, {}.", said(smaller), day_or_some_day(smaller));
    return has_ended(before) ? now
                             : now
                                   + " The one before is let go, and its words stay in "
                                     "steps-done.toml.";
}

std::string step_moved(const Step& step) {
    return fmt::format("Now {1}: {0}.", said(step), day_or_some_day(step));
}

std::string step_kept_without_day(const Step& step) {
    return fmt::format("For some day: {}.", said(step));
}

std::string step_laid_to_rest(const Step& step) {
    return step.rest_until
               ? fmt::format("Resting until {1}: {0}.", said(step), spoken_day(*step.rest_until))
               : fmt::format(
                   "Resting until you take it up: {}. softly step keep {}", said(step), step.id);
}

std::string step_let_go(const Step& step) {
    return fmt::format("Let go: {}. Its words stay in steps-done.toml.", said(step));
}

std::string step_left(const Step& step) {
    return fmt::format("It stays as it is: {}.", said(step));
}

std::string step_change_not_filed(std::string_view why) {
    return fmt::format("The change is kept safe, but not in steps.toml yet: {}. The next time "
                       "softly writes, it tries again.",
                       why);
}

std::string step_not_changed(std::string_view why) {
    return fmt::format("The step was not changed ({}). It is as it was; trying again later may do.",
                       why);
}

std::string smaller_after_moves(std::string_view id) {
    return fmt::format("A smaller version may fit the days better: softly step smaller {}", id);
}

std::string rest_after_moves(std::string_view id) {
    return fmt::format(
        "It may like a rest of two weeks: softly step rest {} --until \"in 2 weeks\"", id);
}

std::string step_rest_has_gone_by(Date day) {
    return fmt::format("A rest is for days to come, and {} is none. Nothing was changed. Try "
                       "--until \"in 2 weeks\", or no day at all.",
                       spoken_day(day));
}

std::string not_a_day_for_rest(std::string_view typed) {
    return not_a_day_for_step(typed);
}

std::string step_tried_before() {
    return "The step itself had come to its end before; this is kept beside it.";
}

std::string step_is_next(const Step& step) {
    return fmt::format("It comes back {}: {}.", day_or_some_day(step), said(step));
}

std::string step_came_to_its_end(const Step& step) {
    return fmt::format("Come to its end: {}.", said(step));
}

std::string smaller_after_try(const Step& step) {
    return fmt::format(
        "{} If a piece of it is left: softly step smaller {}", step_came_to_its_end(step), step.id);
}

std::string waiting_question(const Step& step) {
    return fmt::format("This one is waiting: {}\n"
                       "What would you like for it? Each of these is fine.\n\n"
                       "Enter  leave it as it is\n"
                       "m      make it smaller\n"
                       "d      another day\n"
                       "k      keep it without a day\n"
                       "r      let it rest for two weeks\n"
                       "g      let it go",
                       step.what);
}

Prompt another_day_prompt(bool is_first) {
    const std::string asked = "Which day? Such as: friday, in 3 days, 2027-01-01.";
    return {"day",
            PromptKind::text,
            is_first ? asked : "softly does not read that as a day to come. " + asked,
            {},
            {}};
}

std::string day_not_read() {
    return "softly does not read that as a day to come, so the step stays as it is. softly step "
           "move takes another one.";
}

}  // namespace softly::words
