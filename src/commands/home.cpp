#include "commands/all.hpp"
#include "commands/shared_today.hpp"
#include "commands/shared_unfinished.hpp"
#include "core/check_in.hpp"
#include "store/drafts.hpp"
#include "store/journal.hpp"
#include "store/packs.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <utility>

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
    add_line(text, desk, suggestion(desk, !last.entries.empty()));
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
        add_line(text, desk, words::home_suggestion(false));
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
