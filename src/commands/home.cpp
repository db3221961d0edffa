#include "commands/all.hpp"
#include "commands/shared_due.hpp"
#include "commands/shared_pause.hpp"
#include "commands/shared_today.hpp"
#include "commands/shared_unfinished.hpp"
#include "core/check_in.hpp"
#include "store/drafts.hpp"
#include "store/journal.hpp"
#include "store/packs.hpp"
#include "view/due_text.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_due.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace softly {
namespace {

void add_line(std::string& text, const Desk& desk, const std::string& sentence) {
    text += wrapped_block(sanitized(sentence), desk.style.columns, 0, 2) + "\n";
}

/// One gentle thing that may fit today.
std::string suggestion(Desk& desk, bool anything_kept) {
    if (!anything_kept) {
        return words::home_suggestion(false);
    }
    const LoadedPacks loaded = load_packs(desk.world, desk.layout, desk.settings.language);
    const Pack* pack = find_pack(loaded, suggestion_for(desk, read_lately(desk), loaded.packs));
    return pack == nullptr ? words::home_suggestion(true) : words::home_pack_suggestion(*pack);
}

/// What waits, in two lines at most: one by one, or the first and where the others are.
Problems add_what_waits(std::string& text, Desk& desk) {
    constexpr std::size_t most_lines = 2;
    constexpr int shown_of_words = 60;
    WhatWaits waits = what_waits(desk);
    for (Due& due : waits.due) {
        due.what = shortened(on_one_line(due.what), shown_of_words);
    }
    const Date today = day_of(desk.now.local, desk.settings.day_start);
    std::vector<std::string> lines =
        due_lines({std::move(waits.due), std::move(waits.people), today, desk.discreet()});
    if (lines.size() > most_lines) {
        lines.resize(most_lines);
        lines.back() = words::more_waits();
    }
    for (const std::string& line : lines) {
        add_line(text, desk, line);
    }
    return std::move(waits.problems);
}

/// The quiet, or else what waits and one thing that may fit.
Problems add_what_may_be_said(std::string& text, Desk& desk, bool anything_kept) {
    if (const PauseNow pause = pause_now(desk); pause.holds) {
        add_line(text, desk, line_for_pause(pause));
        return {};
    }
    Problems problems = add_what_waits(text, desk);
    add_line(text, desk, suggestion(desk, anything_kept));
    return problems;
}

/// What lies in the journal and beside it, and what could not be read of it.
Problems add_what_is_there(std::string& text, Desk& desk) {
    const Journal journal{desk.world, desk.layout};
    Loaded last = journal.newest(1, journal.months(), [](const Entry&) { return true; });
    const std::vector<Draft> drafts = not_offered(desk, drafts_left_alone(desk));
    const auto draft = std::find_if(drafts.begin(), drafts.end(), [](const Draft& each) {
        return each.entry.at && (each.entry.kind == check_in_kind || is_reflection(each));
    });
    if (const auto begun = draft == drafts.end() ? std::nullopt : draft->entry.at) {
        add_line(text,
                 desk,
                 is_reflection(*draft) ? words::home_sitting_draft(begun->local)
                                       : words::home_draft(begun->local));
    }
    if (const std::size_t waiting = journal.spool().records.size(); waiting > 0) {
        add_line(text, desk, words::home_waiting(static_cast<int>(waiting)));
    }
    if (!last.entries.empty()) {
        const Entry& entry = last.entries.front().entry;
        if (entry.at) {
            add_line(text, desk, words::home_last(*entry.at, entry.kind));
        }
    }
    for (Problem& problem : add_what_may_be_said(text, desk, !last.entries.empty())) {
        // A month is read for more than one of these.
        if (std::find(last.problems.begin(), last.problems.end(), problem) == last.problems.end()) {
            last.problems.push_back(std::move(problem));
        }
    }
    return std::move(last.problems);
}

ExitCode home(const Call& call) {
    Desk desk = open_desk(call);
    std::string text;
    add_line(text, desk, words::home_greeting());
    add_line(text, desk, words::home_way_to_help());
    text += "\n";
    Problems problems;
    if (desk.settings.privacy.quiet_home) {
        const PauseNow pause = pause_now(desk);
        add_line(text, desk, pause.holds ? line_for_pause(pause) : words::home_suggestion(false));
    } else {
        problems = add_what_is_there(text, desk);
    }
    call.world.terminal.out(text);
    problems.insert(problems.end(), desk.setting_problems.begin(), desk.setting_problems.end());
    say_problems(desk, problems);
    return exit_after(problems);
}

}  // namespace

extern const Command home_command{
    "home",
    "What is waiting, and one gentle suggestion",
    "This is what softly shows when it is given no command. It asks nothing and writes nothing. "
    "With the setting privacy.quiet_home it says nothing of what "
    "you wrote.",
    {},
    {},
    home,
};

}  // namespace softly
