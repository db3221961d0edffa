#include "view/words_steps.hpp"

#include "view/screen_text.hpp"
#include "view/words.hpp"

#include <array>
#include <utility>

#include <fmt/core.h>

namespace softly::words {
namespace {

std::string day_or_some_day(const Step& step) {
    return step.day ? "for " + step_day(*step.day) : "for some day";
}

/// So that one sees which step it was; numbers of a list change.
std::string said(const Step& step) {
    constexpr int longest = 50;
    const std::string what = shortened(on_one_line(step.what), longest);
    return what.empty() ? step.id : fmt::format("\"{}\" ({})", what, step.id);
}

}  // namespace

std::string step_key_unusable(std::string_view key) {
    return fmt::format("{} is not what softly can read here; the rest of the step is used", key);
}

std::string step_without_id() {
    return "this step has no id, so softly cannot change it; any id of its own will do";
}

std::string step_state_unknown(std::string_view state) {
    return fmt::format("the state \"{}\" is none that softly knows (open, resting, done, let-go); "
                       "the step is shown and left as it is",
                       state);
}

std::string step_every_unusable(std::string_view every) {
    return fmt::format("\"{}\" is no length that a step can come back by, such as 2d, 1w or 1mo; "
                       "it is read as a step for once",
                       every);
}

std::string step_named(const Step& step) {
    return "step " + step.id;
}

std::string step_id_twice(std::string_view id) {
    return fmt::format("the id {} stands at another step too; softly changes neither of them until "
                       "one has an id of its own",
                       id);
}

std::string step_id_stands_twice(std::string_view id, std::string_view file) {
    return fmt::format("Two steps have the id {}, so softly cannot tell which one is meant. "
                       "Neither was changed. Once one of them has another id in {}, this works.",
                       id,
                       file);
}

std::string step_ended_under_this_id(std::string_view id, std::string_view file) {
    return fmt::format("A step with the id {} has ended already, in {}. So that neither loses its "
                       "words, nothing was changed. Once one of them has another id, this works.",
                       id,
                       file);
}

std::string step_day(const FloatingDay& day) {
    return day.time ? spoken(start_of(day.day) + *day.time) : spoken_day(day.day);
}

std::string step_comes_again(std::string_view every) {
    return fmt::format("again after {}", every);
}

std::string step_waits() {
    return "waiting, and it can wait";
}

std::string step_rests(const std::optional<Date>& until) {
    return until ? "resting until " + spoken_day(*until) : "resting";
}

std::string step_was_done(const std::optional<Date>& day) {
    return day ? "ended, " + spoken_day(*day) : "ended";
}

std::string step_was_let_go(const std::optional<Date>& day) {
    return day ? "let go, " + spoken_day(*day) : "let go";
}

std::string step_state_shown(std::string_view state) {
    return fmt::format("its state says \"{}\"", state);
}

std::string step_with(std::string_view name) {
    return fmt::format("with {}", name);
}

std::string step_label(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> labels{{
        {"person", "person"},
        {"way", "way"},
        {"size", "size, 1 is the smallest"},
        {"every", "comes back after"},
        {"if_then", "if and then"},
        {"obstacle", "what may get in the way"},
        {"confidence", "how sure, 0 to 10"},
        {"expected", "expected, 0 dread to 10 looking forward"},
        {"smaller_than", "smaller than"},
        {"created", "made"},
        {"moved", "given another day, times"},
    }};
    for (const auto& [name, label] : labels) {
        if (name == key) {
            return std::string{label};
        }
    }
    return std::string{key};
}

std::string no_steps_yet() {
    return "No small steps are here. softly step add makes one, and softly step suggest proposes "
           "one.";
}

std::string unknown_step(std::string_view typed) {
    return fmt::format(
        "No step has an id that begins with \"{}\". Nothing was changed. softly step "
        "list shows them.",
        typed);
}

std::string no_step_of_that_number(std::string_view typed) {
    return fmt::format("softly step list has no step {}. Nothing was changed; an id works as well.",
                       typed);
}

std::string step_has_ended(const Step& step) {
    return fmt::format("This one has come to its end: {}. Nothing was changed. softly step add "
                       "makes a new one.",
                       step_named(step));
}

std::string step_state_not_changed(const Step& step, std::string_view problem) {
    return fmt::format("{}\nNothing was changed in {}. With open, resting, done or let-go there, "
                       "softly can go on with it.",
                       problem,
                       step_named(step));
}

std::string step_written_in_its_own_way(std::string_view file) {
    return fmt::format("This step is written in a way that softly cannot change without touching "
                       "the rest. Nothing was changed; it can be changed by hand in {}.",
                       file);
}

std::string step_changed_elsewhere() {
    return "The step was changed by another program at the same time. Nothing was changed here. "
           "softly step list shows how it stands.";
}

std::string step_kept(const Step& step) {
    return fmt::format("Here as {}, {}.", step_named(step), day_or_some_day(step));
}

std::string step_kept_not_filed(std::string_view why) {
    return fmt::format("The step is kept safe, but not in steps.toml yet: {}. The next time softly "
                       "writes, it tries again.",
                       why);
}

std::string step_not_kept(std::string_view why) {
    return fmt::format("The step was not kept ({}). It is printed here, so that you can save it "
                       "yourself.",
                       why);
}

std::string step_is_empty() {
    return "There are no words in it, so no step was made.";
}

std::string step_is_not_utf8() {
    return "No step was made: some of it is not UTF-8 text. Other words will do.";
}

std::string step_is_too_large() {
    return "No step was made: it would be larger than 1 MiB. A note can hold the long version.";
}

std::string nobody_of_that_name(std::string_view typed, std::string_view meant) {
    const std::string other = meant.empty()
                                  ? "softly people list shows who is there."
                                  : fmt::format("{} is there, if that is who you mean.", meant);
    return fmt::format("softly knows nobody called \"{}\", so no step was made. {}", typed, other);
}

std::string person_is_unsafe(std::string_view name) {
    return fmt::format("{} is marked as unsafe, and softly makes no steps toward someone unsafe. "
                       "No step was made. It can be made without a name.",
                       name);
}

std::string not_a_day_for_step(std::string_view typed) {
    return fmt::format(
        "softly does not read \"{}\" as a day, so nothing was changed. Try tomorrow, "
        "in 2 weeks or 2027-01-01.",
        typed);
}

std::string day_for_step_has_gone_by(Date day) {
    return fmt::format("{} has gone by, so nothing was changed. Today or a day to come fits, or no "
                       "day at all.",
                       spoken_day(day));
}

std::string not_a_step_length(std::string_view typed) {
    return fmt::format(
        "softly does not read \"{}\" as a length that a step can come back by, so no "
        "step was made. Try 2d, 1w or 1mo.",
        typed);
}

std::string not_a_step_number(std::string_view flag, std::string_view typed, int low, int high) {
    return fmt::format("{} takes a whole number from {} to {}. With \"{}\" nothing was changed.",
                       flag,
                       low,
                       high,
                       typed);
}

std::string repeats_already(const Step& step) {
    return fmt::format("This one is open already and comes back by itself: {}. No second one was "
                       "made.",
                       step_named(step));
}

std::string one_new_contact_open(const Step& open, const Step& resting) {
    return fmt::format(
        "A step toward someone new is open already ({}). One at a time is gentler, so "
        "this one rests until you take it up: softly step keep {}",
        step_named(open),
        resting.id);
}

std::string new_contact_rests_on(const Step& open) {
    return fmt::format(
        "A step toward someone new is open already ({}). One at a time is gentler, so "
        "this one rests on and nothing was changed. The setting "
        "steps.new_contact_open allows more.",
        step_named(open));
}

std::string needs_words_for_step() {
    return "What would the step be? Nothing was made. For example: softly step add \"Send Dana a "
           "photo\"";
}

std::string smaller_may_fit_small(const Step& step, std::string_view proposal) {
    return fmt::format("If it feels big, half of it counts too, such as \"{}\" With softly step "
                       "smaller {} it is smaller.",
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
    return fmt::format("{} comes back {}.", said(step), day_or_some_day(step));
}

std::string step_came_to_its_end(const Step& step) {
    return fmt::format("{} has come to its end.", said(step));
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

std::string waiting_step_fact(std::string_view what) {
    return fmt::format("The step was: {}", what);
}

std::string step_of_pack_kept(const Step& step) {
    return fmt::format("Your step is here as {}, {}. You can move it, shrink it or let it go.",
                       step_named(step),
                       day_or_some_day(step));
}

std::string steps_stay_in_entry(std::string_view file) {
    return fmt::format("steps.toml was not changed, because softly cannot read {} as a whole. What "
                       "you said stays in this entry.",
                       file);
}

std::string words_to_send(std::string_view name) {
    return name.empty() ? "Send or say the words I wrote"
                        : fmt::format("Send or say the words I wrote to {}", name);
}

}  // namespace softly::words
