#include "base/date_words.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_steps.hpp"
#include "core/step_changes.hpp"
#include "store/block_reading.hpp"
#include "store/pause_file.hpp"
#include "store/reminders_file.hpp"
#include "store/steps_file.hpp"
#include "view/screen_text.hpp"
#include "view/words_pause.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace softly {
namespace {

constexpr int shown_of_typed = 40;

constexpr Param until_param{
    "UNTIL",
    "WHEN",
    "a day or time to come, or a length such as 1w; without it the pause has no end",
    Takes::many};

constexpr const Param* pause_params[] = {&until_param};

constexpr Example pause_examples[] = {
    {"softly pause", "quiet until softly resume"},
    {"softly pause 1w", "quiet for a week"},
    {"softly pause tomorrow 18:00", "quiet until then"},
};
constexpr Example resume_examples[] = {{"softly resume", "ends the quiet"}};

// Reading until when

/// A week from now ends at the same time of day: less would be no week.
LocalTime after(LocalTime now, const Span& span) {
    const Date day = plus_days(plus_months(date_of(now), span.months), span.days);
    return start_of(day) + (now - start_of(date_of(now))) + span.minutes;
}

std::string without_first_word(const std::string& typed) {
    for (const std::string_view word : {"in ", "for ", "until "}) {
        if (typed.starts_with(word)) {
            return std::string{trim(std::string_view{typed}.substr(word.size()))};
        }
    }
    return typed;
}

/// The moment at which quiet ends: a day without a time is quiet until it begins, a length counts from now. Throws Failure (usage).
Moment moment_of(const Desk& desk, const std::string& typed) {
    const std::string words = without_first_word(typed);
    if (const auto span = parse_span(words)) {
        return desk.world.clock.at(after(desk.now.local, *span));
    }
    const auto when = parse_when(words, desk.now.local, Direction::forward);
    if (!when) {
        throw Failure(words::not_a_time_for_pause(shortened(sanitized(typed), shown_of_typed)),
                      ExitCode::usage);
    }
    const LocalTime local = when->time ? start_of(when->day) + *when->time
                                       : start_of(when->day, desk.settings.day_start);
    const Moment until = when->offset ? Moment{local, *when->offset} : desk.world.clock.at(local);
    if (until.instant() <= desk.now.instant()) {
        throw Failure(words::pause_has_gone_by(until.local), ExitCode::usage);
    }
    return until;
}

// Steps that are past their day

/// Those to lay to rest: nobody is to find them piled up later. One whose id stands twice is left alone, and
/// does not wait all the same.
Steps steps_past_their_day(Desk& desk, const LoadedSteps& loaded) {
    Steps past = steps_listed(desk, loaded.steps);
    std::erase_if(past, [&](const Step& step) {
        return times_that_id_stands(loaded.steps, step.id) != 1
               || !is_waiting(step, today_of(desk));
    });
    return past;
}

std::vector<Change> changes_to_rest(Desk& desk, const LoadedSteps& loaded) {
    std::vector<Change> changes;
    if (schema_of(loaded.text) > known_schema) {
        return changes;
    }
    for (const Step& step : steps_past_their_day(desk, loaded)) {
        const auto values = values_between(step, at_rest(step, std::nullopt));
        // One that is written in a way of its own stays as it is, and does not wait all the same.
        if (auto change = change_of_step(loaded.text, step.id, values); change) {
            changes.push_back(std::move(*change));
        }
    }
    return changes;
}

ExitCode lay_to_rest(Desk& desk) {
    const LoadedSteps loaded = load_steps(desk.world, desk.layout);
    if (loaded.unread || changes_to_rest(desk, loaded).empty()) {
        say_problems(desk, loaded.problems);
        return exit_after(loaded.problems);
    }
    return commit_steps(
        desk,
        [&](const LoadedSteps& now) { return changes_to_rest(desk, now); },
        words::steps_lie_at_rest());
}

bool lies_anything_at_rest(Desk& desk) {
    const Steps listed = steps_listed(desk, load_steps(desk.world, desk.layout).steps);
    return std::any_of(listed.begin(), listed.end(), [&](const Step& step) {
        return is_resting(step, today_of(desk));
    });
}

// The two commands

ExitCode pause(const Call& call) {
    Desk desk = open_desk(call);
    Pause wanted{desk.now, std::nullopt};
    if (call.arguments.has(until_param)) {
        wanted.until =
            moment_of(desk, std::string{trim(join(call.arguments.many(until_param), " "))});
    }
    if (pause_now(desk).holds) {
        wanted.from = load_pause(desk.world, desk.layout).pause.value_or(wanted).from;
    }
    write_pause(desk.world, desk.layout, wanted);
    say(desk, words::pause_begun(wanted.until ? std::optional{wanted.until->local} : std::nullopt));
    return lay_to_rest(desk);
}

ExitCode resume(const Call& call) {
    Desk desk = open_desk(call);
    const auto last = load_pause(desk.world, desk.layout).pause;
    if (!last || !pause_at(last, desk.now, desk.settings.day_start).holds) {
        say(desk, words::no_pause_to_end());
        return ExitCode::fine;
    }
    write_pause(desk.world, desk.layout, {last->from, desk.now});
    note_sign(desk.world, desk.layout);
    say(desk, words::pause_ended());
    const ExitCode code = lay_to_rest(desk);
    if (lies_anything_at_rest(desk)) {
        say(desk, words::rests_are_in_the_list());
    }
    return code;
}

}  // namespace

extern const Command pause_command{
    "pause",
    "Have it quiet for a while: no reminders, no suggestions",
    "softly due says nothing and nothing is suggested, until the time that is named or until "
    "softly resume. A day is quiet until it begins, at day_start. Everything else works as "
    "ever.\n\n"
    "Nothing piles up. Steps that are past their day are laid to rest, and softly undo takes them "
    "up again. A step whose day fell into the pause does not wait afterwards, and a wish to stay "
    "near somebody begins anew when the pause ends. Letters keep until they are opened.",
    pause_examples,
    pause_params,
    pause,
};

extern const Command resume_command{
    "resume",
    "End the quiet",
    "Where there is no pause, nothing is changed. Steps that went past their day meanwhile are "
    "laid to rest; softly step list shows them.",
    resume_examples,
    {},
    resume,
};

}  // namespace softly
