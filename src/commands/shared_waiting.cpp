#include "commands/shared_waiting.hpp"

#include "base/text.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_smaller.hpp"
#include "commands/shared_today.hpp"
#include "core/lately.hpp"
#include "core/step_changes.hpp"
#include "view/words_step_changes.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace softly {
namespace {

constexpr int days_of_rest = 14;

bool is_heavy_today(Desk& desk) {
    const DayNow day{today_of(desk), desk.settings.day_start};
    return is_heavy(situation_today(read_lately(desk).entries, day));
}

ExitCode commit_one(Desk& desk, const Step& before, const Step& after, std::string_view sentence) {
    return commit_steps(
        desk,
        [&](const LoadedSteps& loaded) {
            if (step_with_id(loaded, before.id) != before) {
                throw Failure(words::step_changed_elsewhere());
            }
            return changes_between(desk, loaded, before, after);
        },
        sentence);
}

ExitCode leave(Desk& desk, const Step& step) {
    return commit_one(desk,
                      step,
                      asked_about(step, today_of(desk)),
                      desk.quiet ? "" : words::step_left(as_told(desk, step)));
}

ExitCode to_another_day(Desk& desk, const Step& step) {
    for (bool is_first = true;; is_first = false) {
        const Sitting sitting =
            ask_text(desk.world, words::another_day_prompt(is_first), sitting_options(desk));
        desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
        const std::string typed =
            sitting.answers.empty() ? "" : std::string{trim(sitting.answers.front().value)};
        if (sitting.ending != Ending::finished || typed.empty()) {
            return leave(desk, step);
        }
        if (const auto day = day_to_come(desk, typed)) {
            const Step moved = moved_to(asked_about(step, today_of(desk)), *day);
            return commit_one(desk, step, moved, words::step_moved(as_told(desk, moved)));
        }
    }
}

/// One question a day, however many steps wait.
bool was_asked_today(Desk& desk, const LoadedSteps& loaded) {
    const auto asked_today = [&](const Step& step) { return step.asked_on == today_of(desk); };
    const Steps ended = load_ended_steps(desk.world, desk.layout).steps;
    return std::any_of(loaded.steps.begin(), loaded.steps.end(), asked_today)
           || std::any_of(ended.begin(), ended.end(), asked_today);
}

ExitCode to_something_smaller(Desk& desk, const Step& step) {
    const std::string what = ask_for_smaller(desk, step);
    if (what.empty()) {
        return leave(desk, step);
    }
    return make_smaller(desk, {step, {}}, smaller_step(desk, step, what));
}

ExitCode answer(Desk& desk, const Step& step, char key) {
    const Date today = today_of(desk);
    const Step asked = asked_about(step, today);
    switch (key) {
    case 'm':
        return to_something_smaller(desk, step);
    case 'd':
        return to_another_day(desk, step);
    case 'k':
        return commit_one(
            desk, step, without_day(asked), words::step_kept_without_day(as_told(desk, step)));
    case 'r': {
        const Step resting = at_rest(asked, plus_days(today, days_of_rest));
        return commit_one(desk, step, resting, words::step_laid_to_rest(as_told(desk, resting)));
    }
    case 'g':
        return commit_one(
            desk, step, let_go(asked, today), words::step_let_go(as_told(desk, step)));
    default:
        return leave(desk, step);
    }
}

}  // namespace

ExitCode ask_about_waiting(Desk& desk, ExitCode so_far) {
    const bool went_well = so_far == ExitCode::fine || so_far == ExitCode::unreadable_file
                           || so_far == ExitCode::kept_not_filed;
    if (!went_well || !desk.no_place.empty() || !can_ask(desk)
        || !desk.world.terminal.screen().out) {
        return so_far;
    }
    const PauseNow pause = pause_now(desk);
    if (pause.holds) {
        return so_far;
    }
    const LoadedSteps loaded = load_steps(desk.world, desk.layout);
    const Steps listed = steps_listed(desk, loaded.steps);
    const Step* step = step_to_ask(listed, today_of(desk), pause.counts_from);
    if (step == nullptr || step->id.empty() || loaded.unread || was_asked_today(desk, loaded)
        || is_heavy_today(desk)) {
        return so_far;
    }
    const Chosen chosen =
        ask_key(desk.world, words::waiting_question(*step), "lmdkrg", sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    const bool is_answered = chosen.ending == Ending::finished;
    ExitCode code = ExitCode::could_not;
    try {
        code = answer(desk, *step, is_answered ? chosen.key : 'l');
    } catch (const Failure& failure) {
        say(desk, failure.what());  // what came before the question is kept all the same
    }
    if (chosen.ending == Ending::interrupted) {
        return ExitCode::interrupted;
    }
    return so_far == ExitCode::fine ? code : so_far;
}

}  // namespace softly
