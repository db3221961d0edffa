#include "base/id.hpp"
#include "base/shell_word.hpp"
#include "commands/all.hpp"
#include "commands/shared_new_steps.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_steps.hpp"
#include "commands/shared_today.hpp"
#include "commands/shared_waiting.hpp"
#include "core/lately.hpp"
#include "core/step_suggestion.hpp"
#include "store/people_file.hpp"
#include "view/json_steps.hpp"
#include "view/words_step_ideas.hpp"
#include "view/words_steps.hpp"

#include <string>
#include <utility>
#include <vector>

namespace softly {
namespace {

constexpr const Param* suggest_params[] = {&params::json};

constexpr Example suggest_examples[] = {
    {"softly step suggest", "one small thing, with its reason"}};

struct Known {
    StepKnowledge knowledge;
    Problems problems;
};

Known what_is_known(Desk& desk) {
    Lately lately = read_lately(desk);
    LoadedSteps steps = load_steps(desk.world, desk.layout);
    LoadedSteps ended = load_ended_steps(desk.world, desk.layout);
    LoadedPeople people = load_people(desk.world, desk.layout);
    const DayNow day{today_of(desk), desk.settings.day_start};
    const Situation situation = situation_today(lately.entries, day);
    Known known{{day.today,
                 day.day_start,
                 is_heavy(situation),
                 situation.ratings,
                 std::move(people.people),
                 std::move(steps.steps),
                 std::move(ended.steps),
                 std::move(lately.entries),
                 {}},
                std::move(lately.problems)};
    for (const Problems* more : {&steps.problems, &ended.problems, &people.problems}) {
        known.problems.insert(known.problems.end(), more->begin(), more->end());
    }
    return known;
}

struct InWords {
    std::string what;
    std::string because;
};

InWords in_words(const Known& known, const StepIdea& idea) {
    const auto name = [&](const std::string& person) {
        return person.empty() ? "" : person_name(known.knowledge.people, person);
    };
    return {words::idea_in_words(idea, name(idea.person)),
            words::reason_in_words(idea, name(idea.person), name(idea.warms_up_for))};
}

std::string command_for(const StepIdea& idea, const std::string& what) {
    std::string command = "softly step add " + in_shell_quotes(what);
    if (!idea.person.empty()) {
        command += " --person " + in_shell_quotes(idea.person);
    }
    return command + " --way " + idea.way + " --size " + std::to_string(idea.size);
}

void print(Desk& desk, const Known& known, const std::vector<StepIdea>& ideas) {
    std::string text;
    for (const StepIdea& idea : ideas) {
        const InWords said = in_words(known, idea);
        text += text.empty() ? "" : words::a_second_idea() + "\n";
        text += said.what + ".\n  " + said.because + "\n";
    }
    desk.world.terminal.out(text);
    desk.world.terminal.flush();
    say(desk,
        words::idea_taken_by(command_for(ideas.front(), in_words(known, ideas.front()).what)));
}

void print_json(Desk& desk, const Known& known, const std::vector<StepIdea>& ideas) {
    std::vector<ShownIdea> shown;
    for (const StepIdea& idea : ideas) {
        const InWords said = in_words(known, idea);
        shown.push_back({said.what, said.because, idea.person, std::string{idea.way}, idea.size});
    }
    desk.world.terminal.out(step_ideas_json(shown, known.problems));
}

std::string why_none(const Known& known) {
    return known.knowledge.heavy          ? words::no_step_on_heavy_day()
           : is_rest_day(known.knowledge) ? words::a_day_of_rest()
                                          : words::no_step_fits();
}

Step as_step(Desk& desk, const StepIdea& idea, const std::string& what) {
    Step step;
    step.id = make_id(desk.world.system.random());
    step.what = what;
    step.person = idea.person;
    step.way = idea.way;
    step.size = idea.size;
    step.created = desk.now;
    return step;
}

/// One after the other, until one is taken or none is wanted.
ExitCode offer(Desk& desk, Known& known) {
    for (;;) {
        const std::vector<StepIdea> ideas = step_ideas(known.knowledge);
        if (ideas.empty()) {
            say(desk, why_none(known));
            return ExitCode::fine;
        }
        const InWords said = in_words(known, ideas.front());
        const Chosen chosen = ask_key(desk.world,
                                      words::idea_question(said.what, said.because),
                                      "nte",
                                      sitting_options(desk));
        desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
        if (chosen.ending == Ending::interrupted) {
            return ExitCode::interrupted;
        }
        if (chosen.ending == Ending::finished && chosen.key == 't') {
            return add_step(desk, as_step(desk, ideas.front(), said.what));
        }
        if (chosen.ending != Ending::finished || chosen.key == 'n') {
            say(desk, words::not_today());
            return ExitCode::fine;
        }
        known.knowledge.passed.push_back(ideas.front());
    }
}

ExitCode suggest(const Call& call) {
    Desk desk = open_desk(call);
    const bool prints_json = desk.arguments.has(params::json);
    if (const PauseNow pause = pause_now(desk); pause.holds) {
        if (prints_json) {
            print_json(desk, {}, {});
        } else {
            say(desk, line_for_pause(pause));
        }
        return ExitCode::fine;
    }
    Known known = what_is_known(desk);
    const std::vector<StepIdea> ideas = step_ideas(known.knowledge);
    say_problems(desk, known.problems);
    const ExitCode code = exit_after(known.problems);
    if (prints_json) {
        print_json(desk, known, ideas);
        return code;
    }
    if (ideas.empty()) {
        say(desk, why_none(known));
        return ask_about_waiting(desk, code);
    }
    if (!can_ask(desk)) {
        print(desk, known, ideas);
        return code;
    }
    const ExitCode then = offer(desk, known);
    return ask_about_waiting(desk, then == ExitCode::fine ? code : then);
}

}  // namespace

extern const Command step_suggest_command{
    "suggest",
    "Propose one small step, and say why",
    "It looks at how you are today, who is easy to reach, what felt easy lately and what you let "
    "go. At a terminal you can take it, ask for something else, or say not today.",
    suggest_examples,
    suggest_params,
    suggest};

}  // namespace softly
