#include "commands/all.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_steps.hpp"
#include "commands/shared_waiting.hpp"
#include "store/people_file.hpp"
#include "view/json_steps.hpp"
#include "view/steps_text.hpp"
#include "view/words_steps.hpp"

#include <utility>

namespace softly {
namespace {

constexpr Param which{
    "S", "STEP", "its id, the first four letters or more, or its number", Takes::one, true};
constexpr Param all{"--all", "", "those that have ended too, and every other", Takes::nothing};

constexpr const Param* list_params[] = {&all, &params::discreet, &params::exit_code, &params::json};
constexpr const Param* show_params[] = {&which, &params::discreet, &params::json};

constexpr Example list_examples[] = {{"softly step list", "by day, then those for some day"},
                                     {"softly step list --all", "with those that have ended"}};
constexpr Example show_examples[] = {{"softly step show 1", "all that it says"}};
constexpr Example examples[] = {
    {"softly step add \"Send Dana a photo of the garden\"", "makes one"},
    {"softly step suggest", "proposes one that may fit today"},
    {"softly step list", "which there are"},
    {"softly step done 1", "it happened"},
    {"softly step smaller 1", "it may be smaller"}};

void add_problems(Problems& problems, const Problems& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

ExitCode list(const Call& call) {
    Desk desk = open_desk(call);
    LoadedSteps loaded = load_steps(call.world, desk.layout);
    LoadedPeople known = load_people(call.world, desk.layout);
    Problems problems = loaded.problems;
    add_problems(problems, known.problems);
    add_problems(problems, desk.setting_problems);
    ShownSteps shown{
        {}, today_of(desk), desk.discreet(), std::move(known.people), pause_now(desk).counts_from};
    if (call.arguments.has(all)) {
        const LoadedSteps ended = load_ended_steps(call.world, desk.layout);
        add_problems(problems, ended.problems);
        loaded.steps.insert(loaded.steps.end(), ended.steps.begin(), ended.steps.end());
        shown.steps = in_order(std::move(loaded.steps), shown.today);
    } else {
        shown.steps = steps_listed(desk, loaded.steps);
    }
    if (call.arguments.has(params::json)) {
        call.world.terminal.out(steps_json(shown, problems));
    } else if (shown.steps.empty()) {
        say(desk, loaded.unread ? words::steps_not_readable() : words::no_steps_yet());
    } else {
        call.world.terminal.out(step_list_text(shown, desk.style));
        call.world.terminal.flush();
    }
    say_problems(desk, problems);
    const bool nothing = shown.steps.empty() && call.arguments.has(params::exit_code);
    return ask_about_waiting(
        desk, exit_after(problems, nothing ? ExitCode::nothing_found : ExitCode::fine));
}

ExitCode show(const Call& call) {
    Desk desk = open_desk(call);
    const FoundStep found = find_step(desk, call.arguments.one(which).value_or(""), Among::all);
    LoadedPeople known = load_people(call.world, desk.layout);
    Problems problems = found.loaded.problems;
    add_problems(problems, known.problems);
    const ShownSteps shown{{found.step},
                           today_of(desk),
                           desk.discreet(),
                           std::move(known.people),
                           pause_now(desk).counts_from};
    if (call.arguments.has(params::json)) {
        call.world.terminal.out(steps_json(shown, problems));
    } else {
        call.world.terminal.out(step_text(found.step, shown, desk.style));
        call.world.terminal.flush();
    }
    say_problems(desk, problems);
    return ask_about_waiting(desk, exit_after(problems));
}

constexpr Command list_command{
    "list",
    "See which steps there are",
    "The number in front works in place of the id. With --all there are those that have ended, and "
    "those toward somebody who is marked as unsafe.",
    list_examples,
    list_params,
    list};
constexpr Command show_command{
    "show", "See all that a step says", {}, show_examples, show_params, show};
constexpr const Command* children[] = {&list_command,
                                       &step_add_command,
                                       &step_suggest_command,
                                       &show_command,
                                       &step_done_command,
                                       &step_partly_command,
                                       &step_tried_command,
                                       &step_smaller_command,
                                       &step_move_command,
                                       &step_keep_command,
                                       &step_rest_command,
                                       &step_let_go_command};

}  // namespace

extern const Command step_command{
    "step",
    "Small steps toward others, which may shrink, move, rest or go",
    "They lie in steps.toml. A step that is past its day is asked about once, at a terminal, and "
    "every answer is fine. Trying one is kept in the journal.",
    examples,
    list_params,
    list,
    {},
    children,
};

}  // namespace softly
