#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_card.hpp"
#include "commands/shared_draft.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_params.hpp"
#include "store/drafts.hpp"
#include "store/filing.hpp"
#include "store/people_file.hpp"
#include "store/plan_file.hpp"
#include "store/toml_read.hpp"
#include "view/json_plan.hpp"
#include "view/plan_text.hpp"
#include "view/words.hpp"
#include "view/words_plan.hpp"

#include <span>
#include <utility>

namespace softly {
namespace {

/// Under this name what is being written at the plan waits in drafts/.
const std::string draft_name = "plan";
const std::string file_draft_name = "plan-file";

constexpr Param print{"--print", "", "for one page of paper", Takes::nothing};
constexpr Param section_param{"SECTION",
                              "signs|alone|company|people|services|safer|reasons",
                              "one section; else all, one after the other"};
constexpr Param whole_file{"-e,--edit", "", "open plan.toml in your editor", Takes::nothing};

constexpr const Param* show_params[] = {&print, &params::json};
constexpr const Param* edit_params[] = {&section_param, &whole_file};

constexpr Example show_examples[] = {{"softly plan show", "reads it"},
                                     {"softly plan show --print | lp", "puts it on paper"}};
constexpr Example edit_examples[] = {{"softly plan edit", "goes through it, section by section"},
                                     {"softly plan edit people", "who you may call or write to"},
                                     {"softly plan edit -e", "opens the file in your editor"}};
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
        terminal.out(plan_json(stored, loaded.problems));
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

/// Throws Failure where the bytes cannot be had: what is there is not to be taken for nothing.
LoadedPlan load_readable_plan(Desk& desk) {
    LoadedPlan loaded = load_plan(desk.world, desk.layout);
    if (loaded.unread) {
        throw Failure(words::plan_not_written(desk.layout.plan(), loaded.problems.front().words));
    }
    return loaded;
}

/// A plan as the text of a file: how a draft holds it.
std::string written(const Plan& plan) {
    std::string text;
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (const auto change = change_of_section("", key, items)) {
            text += change->after;
        }
    });
    return text;
}

Plan read_written(const std::string& text) {
    Plan plan;
    each_section(plan, [&](std::string_view key, std::vector<std::string>& items) {
        items = items_in_section(text, key);
    });
    return plan;
}

std::vector<Answer> answers_in(const Plan& plan) {
    std::vector<Answer> answers;
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (!items.empty()) {
            answers.push_back({std::string{key}, join(items, "\n")});
        }
    });
    return answers;
}

/// The plan with what the sections that were asked now say.
Plan with_answers(Plan plan,
                  std::span<const Prompt> prompts,
                  std::span<const Answer> answers,
                  bool one_line_each) {
    for (const Prompt& prompt : prompts) {
        if (std::vector<std::string>* items = section(plan, prompt.id)) {
            items->clear();
        }
    }
    for (const Answer& answer : answers) {
        if (std::vector<std::string>* items = section(plan, answer.prompt);
            items != nullptr && !(one_line_each && trim(answer.value) == "-")) {
            *items = items_of(answer.value, one_line_each);
        }
    }
    return plan;
}

/// What an earlier sitting could not put into the plan, unless the plan has changed since.
Plan plan_to_begin_with(Desk& desk, const Plan& kept) {
    const auto draft =
        draft_to_go_on_with(desk, draft_name, written(kept), words::plan_draft_is_older);
    if (!draft) {
        return kept;
    }
    say(desk, words::plan_goes_on());
    return read_written(*draft);
}

ExitCode keep_plan(Desk& desk, const LoadedPlan& loaded, const Plan& plan) {
    Record record{make_id(desk.world.system.random()), {}};
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (auto change = change_of_section(loaded.text, key, items)) {
            record.changes.push_back(std::move(*change));
        } else if (items != *section(loaded.plan, key)) {
            say(desk, words::section_is_no_list(key, desk.layout.plan()));
        }
    });
    if (record.changes.empty()) {
        remove_edit_draft(desk.world, desk.layout, draft_name);
        say(desk, words::plan_unchanged());
        return ExitCode::fine;
    }
    const Outcome outcome =
        commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
    if (!outcome.kept) {
        desk.world.terminal.out(written(plan));
        say(desk, words::plan_not_kept(outcome.why_not));
        return ExitCode::could_not;
    }
    if (outcome.conflict) {
        say(desk, words::plan_changed_elsewhere());
        return ExitCode::could_not;
    }
    remove_edit_draft(desk.world, desk.layout, draft_name);
    say(desk, outcome.filed ? words::plan_kept() : words::plan_kept_not_filed(outcome.why_not));
    say_all(desk, outcome.notices);
    if (plan.people.empty() && plan.services.empty()) {
        say(desk, words::nobody_in_plan_yet());
    }
    return outcome.filed ? ExitCode::fine : ExitCode::kept_not_filed;
}

std::vector<Prompt> prompts_for(Desk& desk, bool one_line_each) {
    std::vector<Prompt> prompts = words::plan_prompts();
    if (const auto only = desk.arguments.one(section_param)) {
        std::erase_if(prompts, [&](const Prompt& prompt) { return prompt.id != *only; });
    }
    if (one_line_each) {
        prompts.front().ask += " " + words::several_with_semicolons();
    }
    return prompts;
}

ExitCode ask_for_plan(Desk& desk) {
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_plan(), ExitCode::needs_terminal);
    }
    prepare_state(desk.world, desk.layout);
    const LoadedPlan loaded = load_readable_plan(desk);
    say_problems(desk, loaded.problems);
    const Plan begun = plan_to_begin_with(desk, loaded.plan);
    SittingOptions options = sitting_options(desk);
    options.review = true;
    const std::vector<Prompt> prompts = prompts_for(desk, options.line_mode);
    const auto so_far = [&](std::span<const Answer> answers) {
        return with_answers(begun, prompts, answers, options.line_mode);
    };
    options.keep = [&](const std::vector<Answer>& answers) {
        if (const Plan plan = so_far(answers); plan != loaded.plan) {
            (void)save_edit_draft(
                desk.world, desk.layout, draft_name, {written(plan), written(loaded.plan)});
        }
    };
    const Sitting sitting = sit(desk.world, prompts, answers_in(begun), options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    if (sitting.ending == Ending::discarded) {
        trash_edit_draft(desk.world, desk.layout, draft_name);
        say(desk, words::plan_unchanged());
        return ExitCode::fine;
    }
    const ExitCode code = keep_plan(desk, loaded, so_far(sitting.answers));
    return sitting.ending == Ending::interrupted ? ExitCode::interrupted : code;
}

/// Whether the editor opens again on what cannot be read.
bool wants_editor_again(Desk& desk, const Problem& problem) {
    const Screen screen = desk.world.terminal.screen();
    if (!screen.in || !screen.err) {
        return false;
    }
    const Chosen chosen = ask_key(desk.world,
                                  words::plan_edit_again(problem.line, problem.words),
                                  "ek",
                                  sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    return chosen.ending == Ending::finished && chosen.key == 'e';
}

ExitCode edit_whole_file(Desk& desk) {
    prepare_state(desk.world, desk.layout);
    const std::string before = load_readable_plan(desk).text;
    const std::string opened{trim(before.empty() ? words::plan_skeleton() : before)};
    const auto draft =
        draft_to_go_on_with(desk, file_draft_name, before, words::plan_draft_is_older);
    if (draft) {
        say(desk, words::plan_goes_on());
    }
    std::string text = draft.value_or(opened);
    while (true) {
        text = edit_text(desk, std::string{trim(text)}, {".toml", true});
        if (trim(text) == opened) {
            remove_edit_draft(desk.world, desk.layout, file_draft_name);
            say(desk, words::plan_unchanged());
            return ExitCode::fine;
        }
        // From here on the words have a place of their own, whatever happens next.
        const auto error =
            save_edit_draft(desk.world, desk.layout, file_draft_name, {text, before});
        const Parsed parsed = parse_toml(text);
        if (!parsed.problem) {
            break;
        }
        if (!wants_editor_again(desk, *parsed.problem)) {
            if (error) {
                desk.world.terminal.out(text + "\n");
            }
            throw Failure(
                words::plan_unreadable(parsed.problem->line,
                                       parsed.problem->words,
                                       error ? "" : edit_draft_path(desk.layout, file_draft_name)));
        }
    }
    try {
        replace_plan(desk.world, desk.layout, before, text + "\n");
    } catch (const Failure&) {
        if (read_edit_draft(desk.world, desk.layout, file_draft_name)) {
            say(desk, words::your_version_is_in(edit_draft_path(desk.layout, file_draft_name)));
        } else {
            desk.world.terminal.out(text + "\n");
        }
        throw;
    }
    remove_edit_draft(desk.world, desk.layout, file_draft_name);
    say(desk, words::plan_kept_by_hand());
    const LoadedPlan loaded = load_plan(desk.world, desk.layout);
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

ExitCode edit(const Call& call) {
    Desk desk = open_desk(call);
    return call.arguments.has(whole_file) ? edit_whole_file(desk) : ask_for_plan(desk);
}

constexpr Command show_command{
    "show",
    "Read the plan",
    "Who is marked as unsafe is not shown. With --print it fits one page.",
    show_examples,
    show_params,
    show};
constexpr Command edit_command{
    "edit",
    "Make or change the plan",
    "Asks section by section; what stands there is there to change, one thing on each line. Every "
    "section can be left as it is. Your comments in plan.toml stay, and softly undo takes a change "
    "back. With -e the file opens in your editor.",
    edit_examples,
    edit_params,
    edit};
constexpr const Command* children[] = {&show_command, &edit_command};

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
