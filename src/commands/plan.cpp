#include "commands/all.hpp"
#include "commands/shared_card.hpp"
#include "commands/shared_params.hpp"
#include "store/people_file.hpp"
#include "store/plan_file.hpp"
#include "view/json_plan.hpp"
#include "view/plan_text.hpp"
#include "view/words_plan.hpp"

namespace softly {
namespace {

constexpr Param print{"--print", "", "for one page of paper", Takes::nothing};
constexpr const Param* show_params[] = {&print, &params::json};
constexpr Example show_examples[] = {{"softly plan show", "reads it"},
                                     {"softly plan show --print | lp", "puts it on paper"}};
constexpr Example examples[] = {{"softly plan edit", "makes it, on a calmer day"},
                                {"softly plan", "reads it"}};

ExitCode show(const Call& call) {
    Desk desk = open_desk(call);
    LoadedPlan loaded = load_plan(call.world, desk.layout);
    const LoadedPeople people = load_people(call.world, desk.layout);
    loaded.problems.insert(loaded.problems.end(), people.problems.begin(), people.problems.end());
    const Plan stored = without_unsafe(loaded.plan, people.people, people.problems.empty());
    const Plan plan = with_names(stored, people.people);
    Terminal& terminal = call.world.terminal;
    if (call.arguments.has(params::json)) {
        terminal.out(plan_json(stored, loaded.extra, loaded.problems));
    } else if (is_empty(loaded.plan)) {
        say(desk, words::no_plan_yet());
    } else if (call.arguments.has(print)) {
        terminal.out(plan_page(plan, help_on_paper(desk), date_of(desk.now.local)));
    } else {
        terminal.out(plan_text(plan, desk.style));
    }
    for (const std::string& item : items_naming_unsafe(loaded.plan, people.people)) {
        say(desk, words::names_someone_unsafe(item));
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

constexpr Command show_command{
    "show",
    "Read the plan",
    "Who is marked as unsafe is not shown. With --print it fits one page.",
    show_examples,
    show_params,
    show};
constexpr const Command* children[] = {&show_command, &plan_edit_command};

}  // namespace

extern const Command plan_command{
    "plan",
    "Your plan for a hard day",
    "Made on a calmer day: how a hard time begins, what helps, who to call, what makes the place "
    "safer, what holds you. softly now shows the people in it. It is plan.toml, a file of yours.",
    examples,
    show_params,
    show,
    {},
    children,
};

}  // namespace softly
