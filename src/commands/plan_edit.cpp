#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_draft.hpp"
#include "commands/shared_editor.hpp"
#include "core/entry.hpp"
#include "store/block_reading.hpp"
#include "store/drafts.hpp"
#include "store/filing.hpp"
#include "store/plan_file.hpp"
#include "store/toml_read.hpp"
#include "view/words_changes.hpp"
#include "view/words_plan.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>

namespace softly {
namespace {

/// Under this name what an editor left waits in drafts/; sittings have names of their own.
constexpr const char* file_draft_name = "plan-file";

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

std::string draft_name(const Desk& desk) {
    const auto section = desk.arguments.one(section_param);
    return section ? "plan-" + *section : "plan";
}

/// Throws Failure where the bytes cannot be had, since what is there is not to be taken for nothing, and
/// where a newer softly wrote them.
LoadedPlan load_changeable_plan(Desk& desk) {
    LoadedPlan loaded = load_plan(desk.world, desk.layout);
    if (loaded.unread) {
        throw Failure(words::plan_not_written(desk.layout.plan(), loaded.problems.front().words));
    }
    if (schema_of(loaded.text) > known_schema) {
        throw Failure(words::newer_schema(desk.layout.plan()));
    }
    return loaded;
}

/// One sitting or editor at a time, for as long as it is held: two would take up each other's drafts.
std::unique_ptr<FileLock> only_window(Desk& desk) {
    prepare_state(desk.world, desk.layout);
    std::unique_ptr<FileLock> lock;
    const auto error = desk.world.files.lock(desk.layout.drafts(), {}, lock);
    if (error == std::errc::timed_out) {
        throw Failure(words::plan_open_elsewhere());
    }
    return lock;
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
    if (items_of(answer) == items_of(join(before, "\n"))) {
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
        draft_to_go_on_with(desk, draft_name(desk), written(kept), words::plan_draft_is_older);
    if (!draft) {
        return kept;
    }
    say(desk, words::plan_goes_on());
    return read_written(*draft);
}

/// The changes that make `plan` of what the file says, section by section. What the file does not take
/// comes into `left`.
Record changes_for(Desk& desk, const LoadedPlan& loaded, const Plan& plan, Plan& left) {
    Record record{make_id(desk.world.system.random()), {}};
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        if (items == *section(loaded.plan, key)) {
            return;
        }
        if (auto change = change_of_section(loaded.text, key, items)) {
            record.changes.push_back(std::move(*change));
        } else {
            say(desk, words::section_not_changeable(key, desk.layout.plan()));
            *section(left, key) = items;
        }
    });
    return record;
}

Outcome commit_changes(Desk& desk, const Record& record) {
    return record.changes.empty()
               ? Outcome{.kept = true, .filed = true, .why_not = "", .notices = {}}
               : commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
}

/// Somebody else changed the plan while this sitting went on: sections that they left alone are brought in.
Outcome bring_in_beside(Desk& desk, const LoadedPlan& loaded, const Plan& plan, Plan& left) {
    const LoadedPlan now = load_plan(desk.world, desk.layout);
    Plan both = now.plan;
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        const std::vector<std::string>& begun = *section(loaded.plan, key);
        if (items != begun) {
            *section(*section(now.plan, key) == begun ? both : left, key) = items;
        }
    });
    return commit_changes(desk, changes_for(desk, now, both, left));
}

/// Words that the plan does not hold are put aside, and it is said where.
ExitCode put_aside(Desk& desk, const Plan& left) {
    const std::string path =
        rescue(desk.world, desk.layout, make_id(desk.world.system.random()), written(left));
    if (path.empty()) {
        desk.world.terminal.out(written(left));
    }
    say(desk, words::plan_left_over(path));
    return ExitCode::could_not;
}

ExitCode keep_plan(Desk& desk, const LoadedPlan& loaded, const Plan& plan) {
    Plan left;
    const Record record = changes_for(desk, loaded, plan, left);
    if (record.changes.empty() && is_empty(left)) {
        say(desk, words::plan_unchanged());
        return ExitCode::fine;
    }
    Outcome outcome = commit_changes(desk, record);
    if (outcome.conflict) {
        outcome = bring_in_beside(desk, loaded, plan, left);
    }
    if (!outcome.kept || outcome.conflict) {
        desk.world.terminal.out(written(plan));
        say(desk, words::plan_not_kept(outcome.why_not));
        return ExitCode::could_not;
    }
    if (!record.changes.empty()) {
        say(desk, outcome.filed ? words::plan_kept() : words::plan_kept_not_filed(outcome.why_not));
    }
    say_all(desk, outcome.notices);
    ExitCode code = outcome.filed ? ExitCode::fine : ExitCode::kept_not_filed;
    if (!is_empty(left)) {
        code = put_aside(desk, left);
    }
    return code;
}

std::vector<Prompt> prompts_for(Desk& desk, const Plan& begun, bool one_line_each) {
    std::vector<Prompt> prompts = words::plan_prompts();
    if (const auto only = desk.arguments.one(section_param)) {
        std::erase_if(prompts, [&](const Prompt& prompt) { return prompt.id != *only; });
    }
    for (std::size_t place = 0; one_line_each && place < prompts.size(); ++place) {
        Prompt& prompt = prompts[place];
        prompt.ask += place == 0 ? " " + words::several_with_semicolons() : "";
        prompt.ask +=
            section(begun, prompt.id)->empty() ? "" : " " + words::what_is_typed_replaces();
    }
    return prompts;
}

ExitCode ask_for_plan(Desk& desk) {
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_plan(), ExitCode::needs_terminal);
    }
    const auto window = only_window(desk);
    const LoadedPlan loaded = load_changeable_plan(desk);
    say_problems(desk, loaded.problems);
    const bool all = !desk.arguments.has(section_param);
    const Plan begun = plan_to_begin_with(desk, loaded.plan);
    SittingOptions options = sitting_options(desk);
    options.review = true;
    const std::vector<Prompt> prompts = prompts_for(desk, begun, options.line_mode);
    const auto so_far = [&](std::span<const Answer> answers) {
        return with_answers(begun, prompts, answers, options.line_mode);
    };
    options.keep = [&](const std::vector<Answer>& answers) {
        if (const Plan plan = so_far(answers); plan != loaded.plan) {
            (void)save_edit_draft(
                desk.world, desk.layout, draft_name(desk), {written(plan), written(loaded.plan)});
        }
    };
    const Sitting sitting = sit(desk.world, prompts, answers_in(begun), options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    if (sitting.ending == Ending::discarded) {
        trash_edit_draft(desk.world, desk.layout, draft_name(desk));
        say(desk, words::plan_unchanged());
        return ExitCode::fine;
    }
    const Plan plan = so_far(sitting.answers);
    const ExitCode code = keep_plan(desk, loaded, plan);
    remove_edit_draft(desk.world, desk.layout, draft_name(desk));
    if (all && sitting.ending == Ending::finished && plan.people.empty() && plan.services.empty()) {
        say(desk, words::nobody_in_plan_yet());
    }
    return sitting.ending == Ending::interrupted ? ExitCode::interrupted : code;
}

/// What to do about a version that cannot be read; without a terminal, nothing.
Chosen ask_about_version(Desk& desk, const Problem& problem) {
    const Screen screen = desk.world.terminal.screen();
    if (!screen.in || !screen.err) {
        return {'k', Ending::finished};
    }
    const Chosen chosen = ask_key(desk.world,
                                  words::plan_edit_again(problem.line, problem.words),
                                  "ek",
                                  sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    return chosen;
}

ExitCode edit_whole_file(Desk& desk) {
    const auto window = only_window(desk);
    const std::string before = load_changeable_plan(desk).text;
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
        const Chosen chosen = ask_about_version(desk, *parsed.problem);
        if (chosen.key != 'e') {
            if (error) {
                desk.world.terminal.out(text + "\n");
            }
            if (desk.quiet) {
                return ExitCode::fine;  // the screen is bare and stays so
            }
            if (chosen.ending == Ending::interrupted) {
                say(desk, words::your_version_is_in(edit_draft_path(desk.layout, file_draft_name)));
                return ExitCode::interrupted;
            }
            throw Failure(
                words::plan_unreadable(parsed.problem->line,
                                       parsed.problem->words,
                                       error ? "" : edit_draft_path(desk.layout, file_draft_name)));
        }
    }
    try {
        replace_plan(
            desk.world, desk.layout, before, text + "\n", desk.settings.privacy.receipts_days);
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
    const LoadedPlan loaded = load_changeable_plan(desk);
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
