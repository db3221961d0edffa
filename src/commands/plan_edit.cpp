#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_draft.hpp"
#include "commands/shared_editor.hpp"
#include "core/entry.hpp"
#include "store/drafts.hpp"
#include "store/filing.hpp"
#include "store/plan_file.hpp"
#include "store/toml_read.hpp"
#include "view/words_plan.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace softly {
namespace {

/// Under this name what is being written at the plan waits in drafts/.
const std::string draft_name = "plan";
const std::string file_draft_name = "plan-file";

constexpr Param section_param{"SECTION",
                              "signs|alone|company|people|services|safer|reasons",
                              "one section; else all, one after the other"};
constexpr Param from_input{"ITEMS", "-", "-: its items from standard input, one on each line"};
constexpr Param whole_file{"-e,--edit", "", "open plan.toml in your editor", Takes::nothing};

constexpr const Param* edit_params[] = {&section_param, &from_input, &whole_file};

constexpr Example edit_examples[] = {
    {"softly plan edit", "goes through it, section by section"},
    {"softly plan edit people", "who you may call or write to"},
    {"softly plan edit reasons - < list", "takes them from a file"},
    {"softly plan edit -e", "opens the file in your editor"}};

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

/// A section's items from its answer. What was left as it stood stays item for item.
std::vector<std::string> items_after(const std::vector<std::string>& before,
                                     std::string_view answer,
                                     bool one_line_each) {
    if (answer == join(before, "\n")) {
        return before;
    }
    const bool emptied = one_line_each && trim(answer) == "-";
    return emptied ? std::vector<std::string>{} : items_of(answer, one_line_each);
}

/// The plan with what the sections that were asked now say.
Plan with_answers(Plan plan,
                  std::span<const Prompt> prompts,
                  std::span<const Answer> answers,
                  bool one_line_each) {
    for (const Prompt& prompt : prompts) {
        if (std::vector<std::string>* items = section(plan, prompt.id)) {
            const auto answer =
                std::find_if(answers.begin(), answers.end(), [&](const Answer& each) {
                    return each.prompt == prompt.id;
                });
            *items =
                items_after(*items, answer == answers.end() ? "" : answer->value, one_line_each);
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
    bool all_fit = true;
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (auto change = change_of_section(loaded.text, key, items)) {
            record.changes.push_back(std::move(*change));
        } else if (items != *section(loaded.plan, key)) {
            say(desk, words::section_is_no_list(key, desk.layout.plan()));
            all_fit = false;
        }
    });
    if (!all_fit) {
        (void)save_edit_draft(
            desk.world, desk.layout, draft_name, {written(plan), written(loaded.plan)});
        say(desk, words::plan_waits_as_draft(edit_draft_path(desk.layout, draft_name)));
        return ExitCode::could_not;
    }
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
        (void)save_edit_draft(
            desk.world, desk.layout, draft_name, {written(plan), written(loaded.plan)});
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

/// A section from a script: what comes in takes the place of what stood there.
ExitCode take_section(Desk& desk) {
    if (desk.arguments.one(from_input) != "-") {
        throw Failure(words::plan_items_from_input_alone(), ExitCode::usage);
    }
    const std::string text = desk.world.terminal.read_all(largest_entry);
    if (text.size() > largest_entry || invalid_utf8(text)) {
        throw Failure(words::plan_items_unusable());
    }
    const LoadedPlan loaded = load_readable_plan(desk);
    Plan plan = loaded.plan;
    *section(plan, desk.arguments.one(section_param).value_or("")) = items_of(text);
    return keep_plan(desk, loaded, plan);
}

ExitCode edit(const Call& call) {
    Desk desk = open_desk(call);
    if (call.arguments.has(from_input)) {
        return take_section(desk);
    }
    return call.arguments.has(whole_file) ? edit_whole_file(desk) : ask_for_plan(desk);
}

}  // namespace

extern const Command plan_edit_command{
    "edit",
    "Make or change the plan",
    "Asks section by section; what stands there is there to change, one thing on each line. Every "
    "section can be left as it is. Your comments in plan.toml stay, and softly undo takes a change "
    "back. With -e the file opens in your editor.",
    edit_examples,
    edit_params,
    edit};

}  // namespace softly
