#include "commands/shared_steps.hpp"

#include "base/date_words.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "store/block_reading.hpp"
#include "store/filing.hpp"
#include "store/people_file.hpp"
#include "view/words.hpp"
#include "view/words_changes.hpp"
#include "view/words_step_changes.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace softly {
namespace {

constexpr int times_to_try = 5;
constexpr std::size_t most_digits = 6;

bool is_number(std::string_view typed) {
    return !typed.empty() && typed.size() <= most_digits
           && typed.find_first_not_of("0123456789") == std::string_view::npos;
}

Step step_of_number(Desk& desk, const LoadedSteps& loaded, const std::string& typed) {
    const Steps listed = steps_listed(desk, loaded.steps);
    const auto number = static_cast<std::size_t>(parse_integer(typed).value_or(0));
    if (number < 1 || number > listed.size()) {
        throw Failure(words::each_problem(loaded.problems)
                      + words::no_step_of_that_number(shown_id(typed)));
    }
    return listed[number - 1];
}

/// Those whose id begins so, each id once; the one that is named whole alone.
Steps steps_named(const LoadedSteps& loaded, const LoadedSteps& ended, const std::string& prefix) {
    Steps found;
    for (const LoadedSteps* each : {&loaded, &ended}) {
        for (const Step& step : each->steps) {
            if (step.id == prefix) {
                return {step};
            }
            const bool known = std::any_of(
                found.begin(), found.end(), [&](const Step& one) { return one.id == step.id; });
            if (step.id.starts_with(prefix) && !known) {
                found.push_back(step);
            }
        }
    }
    return found;
}

/// The id as it was typed; one written by hand need not look like softly's own.
std::string prefix_of(const LoadedSteps& loaded, const std::string& typed) {
    const std::string whole{trim(typed)};
    const bool exact = std::any_of(loaded.steps.begin(), loaded.steps.end(), [&](const Step& step) {
        return step.id == whole;
    });
    return exact && !whole.empty() ? whole : read_id(typed);
}

void show_instead(Desk& desk, const std::vector<Change>& changes) {
    for (const Change& change : changes) {
        if (change.before.empty()) {
            desk.world.terminal.out(change.after);
        }
    }
}

/// A step that ends moves to where another one of its id may lie; the file as it stands by now counts.
void need_id_to_itself(const Desk& desk, const std::string& id) {
    if (times_that_id_stands(load_ended_steps(desk.world, desk.layout).steps, id) > 0
        && times_that_id_stands(load_steps(desk.world, desk.layout).steps, id) > 0) {
        throw Failure(words::step_ended_under_this_id(id, desk.layout.steps_done()));
    }
}

bool only_adds(const std::vector<Change>& changes) {
    return std::all_of(
        changes.begin(), changes.end(), [](const Change& change) { return change.before.empty(); });
}

}  // namespace

Step as_told(const Desk& desk, Step step) {
    if (desk.asked || desk.discreet() || !desk.world.terminal.screen().err) {
        step.what.clear();
    }
    return step;
}

Date today_of(const Desk& desk) {
    return day_of(desk.now.local, desk.settings.day_start);
}

Steps steps_listed(Desk& desk, const Steps& steps) {
    const People people = load_people(desk.world, desk.layout).people;
    Steps listed;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(listed), [&](const Step& step) {
        return !has_ended(step) && !is_toward_unsafe(step, people);
    });
    return in_order(std::move(listed), today_of(desk));
}

FoundStep find_step(Desk& desk, const std::string& typed, Among among) {
    LoadedSteps loaded = load_steps(desk.world, desk.layout);
    if (loaded.unread && loaded.steps.empty()) {
        throw Failure(words::each_problem(loaded.problems) + words::steps_not_readable());
    }
    if (is_number(trim(typed))) {
        Step step = step_of_number(desk, loaded, std::string{trim(typed)});
        return {std::move(step), std::move(loaded)};
    }
    LoadedSteps ended = load_ended_steps(desk.world, desk.layout);
    const Steps found = steps_named(loaded, ended, prefix_of(loaded, typed));
    if (found.size() > 1) {
        std::vector<std::string> ids;
        for (const Step& step : found) {
            ids.push_back(step.id);
        }
        throw Failure(words::ambiguous_id(shown_id(typed), ids));
    }
    if (found.empty()) {
        loaded.problems.insert(loaded.problems.end(), ended.problems.begin(), ended.problems.end());
        throw Failure(words::each_problem(loaded.problems) + words::unknown_step(shown_id(typed)));
    }
    if (among == Among::open_ones && has_ended(found.front())) {
        throw Failure(words::step_has_ended(found.front()));
    }
    return {found.front(), std::move(loaded)};
}

std::optional<Step> step_with_id(const LoadedSteps& loaded, const std::string& id) {
    const auto found = std::find_if(
        loaded.steps.begin(), loaded.steps.end(), [&](const Step& step) { return step.id == id; });
    return found == loaded.steps.end() || id.empty() || has_ended(*found) ? std::nullopt
                                                                          : std::optional{*found};
}

std::vector<Change> changes_between(const Desk& desk,
                                    const LoadedSteps& loaded,
                                    const Step& before,
                                    const Step& after) {
    const std::vector<StepValue> values = values_between(before, after);
    if (values.empty()) {
        return {};
    }
    if (schema_of(loaded.text) > known_schema) {
        throw Failure(words::newer_schema(desk.layout.steps()));
    }
    if (times_that_id_stands(loaded.steps, before.id) > 1) {
        throw Failure(words::step_id_stands_twice(before.id, desk.layout.steps()));
    }
    if (has_ended(after)) {
        need_id_to_itself(desk, before.id);
        std::vector<Change> changes = changes_ending(loaded.text, before.id, values);
        if (!changes.empty()) {
            return changes;
        }
    } else if (auto change = change_of_step(loaded.text, before.id, values)) {
        return {std::move(*change)};
    }
    throw Failure(words::step_written_in_its_own_way(desk.layout.steps()));
}

void need_known_state(const FoundStep& found) {
    if (has_known_state(found.step)) {
        return;
    }
    const auto problem = std::find_if(
        found.loaded.problems.begin(), found.loaded.problems.end(), [&](const Problem& each) {
            return each.words == words::step_state_unknown(found.step.state);
        });
    throw Failure(words::step_state_not_changed(
        found.step, problem == found.loaded.problems.end() ? "" : words::problem(*problem)));
}

ExitCode commit_steps(Desk& desk, const StepRework& rework, std::string_view sentence) {
    prepare_state(desk.world, desk.layout);
    std::vector<Change> changes;
    Outcome outcome;
    Problems problems;
    for (int time = 0; time < times_to_try; ++time) {
        const LoadedSteps loaded = load_steps(desk.world, desk.layout);
        problems = loaded.problems;
        changes = rework(loaded);
        if (changes.empty()) {
            say(desk, sentence);
            return exit_after(problems);
        }
        const Record record{make_id(desk.world.system.random()), changes};
        outcome = commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
        if (!outcome.conflict) {
            break;
        }
    }
    if (!outcome.kept || outcome.conflict) {
        show_instead(desk, only_adds(changes) ? changes : std::vector<Change>{});
        say(desk,
            only_adds(changes) ? words::step_not_kept(outcome.why_not)
                               : words::step_not_changed(outcome.why_not));
        return ExitCode::could_not;
    }
    if (!sentence.empty()) {
        say(desk, sentence);
    }
    if (!outcome.filed) {
        say(desk,
            only_adds(changes) ? words::step_kept_not_filed(outcome.why_not)
                               : words::step_change_not_filed(outcome.why_not));
    }
    say_all(desk, outcome.notices);
    say_first_hints(desk);
    say_problems(desk, problems);
    return outcome.filed ? exit_after(problems) : ExitCode::kept_not_filed;
}

ExitCode change_step(Desk& desk,
                     const FoundStep& found,
                     const std::function<Step(Step)>& change,
                     std::string_view sentence) {
    need_known_state(found);
    return commit_steps(
        desk,
        [&](const LoadedSteps& loaded) {
            const auto step = step_with_id(loaded, found.step.id);
            if (!step) {
                throw Failure(words::step_changed_elsewhere());
            }
            return changes_between(desk, loaded, *step, change(*step));
        },
        sentence);
}

std::optional<FloatingDay> day_to_come(const Desk& desk, std::string_view typed) {
    const auto when = parse_when(typed, desk.now.local, Direction::forward);
    return when && when->day >= today_of(desk) ? std::optional{FloatingDay{when->day, when->time}}
                                               : std::nullopt;
}

FloatingDay read_day_to_come(const Desk& desk, std::string_view typed) {
    const auto when = parse_when(typed, desk.now.local, Direction::forward);
    if (!when) {
        throw Failure(words::not_a_day_for_step(shown_id(std::string{typed})), ExitCode::usage);
    }
    if (when->day < today_of(desk)) {
        throw Failure(words::day_for_step_has_gone_by(when->day), ExitCode::usage);
    }
    return {when->day, when->time};
}

bool can_ask(const Desk& desk) {
    const Screen screen = desk.world.terminal.screen();
    return screen.in && screen.err && !desk.quiet && !desk.arguments.has(params::json);
}

}  // namespace softly
