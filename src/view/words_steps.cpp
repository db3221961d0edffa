#include "view/words_steps.hpp"

#include "view/words.hpp"

#include <array>
#include <utility>

#include <fmt/core.h>

namespace softly::words {

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

std::string day_or_some_day(const Step& step) {
    return step.day ? "for " + step_day(*step.day) : "for some day";
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

std::string steps_not_readable() {
    return "softly cannot read steps.toml as a whole right now, so nothing was changed. What you "
           "wrote is still in it, and softly doctor says where to look.";
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
