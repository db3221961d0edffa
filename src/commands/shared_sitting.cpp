#include "commands/shared_sitting.hpp"

#include "base/text.hpp"
#include "commands/shared_draft_out.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_pack.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_people.hpp"
#include "commands/shared_people_of_pack.hpp"
#include "commands/shared_plan.hpp"
#include "commands/shared_steps_of_pack.hpp"
#include "core/check_in.hpp"
#include "core/keep.hpp"
#include "core/low.hpp"
#include "core/plan_lines.hpp"
#include "core/presets.hpp"
#include "core/step_of_pack.hpp"
#include "store/drafts.hpp"
#include "store/letters_file.hpp"
#include "store/packs.hpp"
#include "store/passed_by.hpp"
#include "store/sittings.hpp"
#include "store/spool.hpp"
#include "view/words.hpp"
#include "view/words_letters.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace softly {
namespace {

bool is_answered(const Pack& pack, const std::vector<Answer>& trail) {
    return std::any_of(trail.begin(), trail.end(), [&](const Answer& answer) {
        const Prompt* prompt = find_prompt(pack, answer.prompt);
        return !answer.value.empty() && prompt != nullptr && prompt->kind != PromptKind::say;
    });
}

/// Where the walk goes on: a check-in asks what was left open before, a reflection does not.
std::vector<Answer> trail_to_begin_with(const Entry& entry, const Pack& pack, const Today& today) {
    return entry.kind == check_in_kind ? preset_answers(entry, pack) : trail_in(entry, pack, today);
}

ExitCode keep_and_forget_draft(Desk& desk,
                               const Entry& entry,
                               const std::function<std::vector<Change>()>& also) {
    const ExitCode code = keep_entry(desk, entry, also);
    if (code != ExitCode::could_not) {
        remove_draft(desk.world, desk.layout, entry.id);
    }
    return code;
}

ExitCode discard(Desk& desk, const Entry& entry, bool answered) {
    if (answered) {
        // What came by flags has been in no draft yet, and is to lie in the trash like the rest.
        (void)save_draft(desk.world, desk.layout, entry);
    }
    trash_draft(desk.world, desk.layout, entry.id);
    say(desk, answered ? words::let_go() : words::nothing_to_keep());
    return ExitCode::fine;
}

ExitCode stop(Desk& desk, const Entry& entry, const Pack& pack, Ending ending, bool answered) {
    const ExitCode fine = ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
    const bool is_told = ending == Ending::stopped || ending == Ending::interrupted;
    if (!answered) {
        remove_draft(desk.world, desk.layout, entry.id);
        if (ending == Ending::stopped) {
            say(desk, words::nothing_to_keep());
        }
        return fine;
    }
    if (save_draft(desk.world, desk.layout, entry)) {
        const ExitCode code = keep_unfinished(desk, entry);
        return ending == Ending::interrupted ? ExitCode::interrupted : code;
    }
    if (is_told) {
        say(desk,
            entry.kind == check_in_kind ? words::draft_kept() : words::sitting_stopped(pack.id));
    }
    return fine;
}

/// Every text that was typed, for the one line that names a way to help.
std::string words_in(const Pack& pack, const std::vector<Answer>& trail) {
    std::vector<std::string> texts;
    for (const Answer& answer : trail) {
        const Prompt* prompt = find_prompt(pack, answer.prompt);
        const bool typed = prompt != nullptr
                           && (prompt->kind == PromptKind::text || prompt->kind == PromptKind::step
                               || prompt->kind == PromptKind::person);
        if (typed && !answer.value.empty()) {
            texts.push_back(answer.value);
        }
    }
    return join(texts, "\n\n");
}

/// A check-in is followed by the one pack that may fit the day, if any.
std::vector<std::string> what_may_fit(Desk& desk) {
    const LoadedPacks loaded = load_packs(desk.world, desk.layout, desk.settings.language);
    const std::string pack = suggestion_for(desk, read_lately(desk), loaded.packs);
    if (pack.empty() || pack == after_step_pack) {
        return {};  // a check-in asks about a step that waits by itself
    }
    note_passed_by(desk.world, desk.layout, pack, day_of(desk.now.local, desk.settings.day_start));
    return {pack};
}

/// What may follow a sitting that came to its close.
std::vector<std::string> what_follows(Desk& desk,
                                      const Pack& pack,
                                      const PackSitting& sitting,
                                      bool speaks_of_help) {
    if (speaks_of_help) {
        return {"steady", "now"};
    }
    return pack.id == check_in_kind && !sitting.low ? what_may_fit(desk) : sitting.closing.offer;
}

}  // namespace

Entry entry_of(const Entry& begun,
               const Pack& pack,
               const std::vector<Answer>& trail,
               const Today& today) {
    return with_trail(begun, pack, with_skips(pack, trail, today), today);
}

void name_letter_for_hard_day(Desk& desk) {
    if (desk.quiet || !desk.world.terminal.screen().err) {
        return;
    }
    const LoadedLetters loaded = load_letters(desk.world, desk.layout);
    const Letter* letter = letter_for_a_hard_day(loaded.letters);
    if (letter != nullptr && !letter->id.empty()) {
        say(desk, words::letter_for_now(letter->id));
    }
}

ExitCode keep_sitting(Desk& desk, const Entry& begun, const Pack& pack, const Today& today) {
    const std::vector<Answer> trail = trail_in(begun, pack, today);
    Entry entry = begun;
    std::vector<Change> also;
    const std::string people = bring_in_people(desk, pack, trail, today, entry, also);
    const std::vector<PlanLine> lines = plan_lines(pack, trail, today);
    const auto changes = lines.empty() ? std::nullopt : changes_adding_to_plan(desk, lines);
    if (changes) {
        also.insert(also.end(), changes->begin(), changes->end());
    }
    StepsOfPack steps = steps_of_pack(desk, entry, pack, trail, today);
    const Entry kept = changes ? without_plan_words(steps.entry, pack, trail, today) : steps.entry;
    bool first = true;
    const ExitCode code = keep_and_forget_draft(desk, kept, [&] {
        if (!std::exchange(first, false)) {
            steps = steps_of_pack(desk, entry, pack, trail, today);
        }
        std::vector<Change> all = also;
        all.insert(all.end(), steps.changes.begin(), steps.changes.end());
        return all;
    });
    if (code == ExitCode::could_not) {
        return code;
    }
    if (changes) {
        say(desk, words::plan_words_kept());
    }
    if (!people.empty()) {
        say(desk, people);
    }
    say_all(desk, steps.said);
    return code;
}

ExitCode keep_unfinished(Desk& desk, Entry entry) {
    entry.finished = false;
    entry.contact = {};  // what was begun and left says of nothing that it took place
    const LoadedPacks loaded =
        entry.pack.empty() ? LoadedPacks{}
                           : load_pack(desk.world, desk.layout, desk.settings.language, entry.pack);
    const Pack* pack = find_pack(loaded, entry.pack);
    return pack == nullptr
               ? keep_and_forget_draft(desk, entry, [] { return std::vector<Change>{}; })
               : keep_sitting(desk, entry, *pack, {});
}

Sat sit_through(Desk& desk, const Pack& pack, Entry entry, const Lately& lately) {
    prepare_state(desk.world, desk.layout);
    const auto held = hold_sitting(desk.world, desk.layout);
    const Today today = today_for(desk, lately);
    if (entry.step.empty()) {
        entry.step = step_looked_back_at(desk, pack);
    }
    SittingOptions options = sitting_options(desk);
    options.people = names_to_offer(today.people);
    // A check-in is six questions and nothing to press behind them.
    options.shows_close = pack.id != check_in_kind;
    options.keep = [&](const std::vector<Answer>& trail) {
        if (is_answered(pack, trail)) {
            (void)save_draft(desk.world, desk.layout, entry_of(entry, pack, trail, today));
        } else {
            remove_draft(desk.world, desk.layout, entry.id);
        }
    };
    const PackSitting sitting =
        sit(desk.world, pack, trail_to_begin_with(entry, pack, today), today, options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    desk.help_named = desk.help_named || sitting.help_shown;
    entry = entry_of(entry, pack, sitting.trail, today);
    const bool answered = is_answered(pack, sitting.trail);
    const bool discarded = sitting.ending == Ending::discarded;
    Sat sat;
    sat.over = !discarded && sitting.over;
    if (discarded) {
        sat.code = discard(desk, entry, answered);
    } else if (sat.over && answered) {
        sat.code = keep_sitting(desk, entry, pack, today);
        if (sat.code != ExitCode::could_not) {
            sat.code =
                std::max(sat.code, let_draft_out(desk, entry, pack, today, Names::asked_again));
        }
    } else {
        const Ending ending = sat.over && !desk.quiet ? Ending::stopped : sitting.ending;
        sat.code = stop(desk, entry, pack, ending, answered);
    }
    if (entry.kind == check_in_kind && (is_low(entry.ratings) || (!discarded && answered))) {
        offer_help(desk, entry, Answered::at_prompts);
    }
    const bool named_before = desk.help_named;
    if (!discarded) {
        point_to_help(desk, words_in(pack, sitting.trail));
    }
    if (sitting.low) {
        name_letter_for_hard_day(desk);
    }
    if (sat.over && sitting.ending == Ending::finished) {
        sat.chosen = sitting.closing.chosen;
        sat.next = what_follows(desk, pack, sitting, !named_before && desk.help_named);
    }
    return sat;
}

ExitCode go_on_after(const Call& call, Desk& desk, Sat sat) {
    ExitCode code = sat.code;
    while (!desk.quiet && !sat.chosen.empty() && code != ExitCode::could_not
           && !desk.arguments.has(params::json)) {
        const std::string wanted = sat.chosen;
        const LoadedPacks loaded =
            load_pack(desk.world, desk.layout, desk.settings.language, wanted);
        const Pack* pack = find_pack(loaded, wanted);
        const Command* command = pack == nullptr ? find_command(all_commands(), wanted) : nullptr;
        if (command != nullptr && command->run != nullptr) {
            const Arguments none;
            const ExitCode then = command->run(Call{call.world, none, call.globals});
            return code == ExitCode::fine ? then : code;
        }
        if (pack == nullptr) {
            say(desk, words::asked_for(wanted));
            return code;
        }
        const Entry entry = begin_entry_plainly(desk, "reflection");
        sat = sit_through(desk, *pack, entry, read_lately(desk));
        code = std::max(code, sat.code);
    }
    if (!desk.quiet && sat.over && !sat.next.empty() && sat.chosen.empty()) {
        say(desk, words::may_come_next(sat.next));
    }
    return code;
}

}  // namespace softly
