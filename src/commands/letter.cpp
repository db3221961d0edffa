#include "core/letter.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_today.hpp"
#include "store/filing.hpp"
#include "store/letters_file.hpp"
#include "store/spool.hpp"
#include "view/json_letters.hpp"
#include "view/letter_text.hpp"
#include "view/words.hpp"
#include "view/words_changes.hpp"
#include "view/words_letters.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace softly {
namespace {

constexpr Param letter_id{"ID", "LETTER", "a letter's id, its first four letters or more"};
constexpr Param anyway{"--anyway", "", "open it before its day", Takes::nothing};

constexpr const Param* list_params[] = {&params::json};
constexpr const Param* open_params[] = {&letter_id, &anyway};

constexpr Example list_examples[] = {{"softly letter list", "which letters there are, unopened"}};
constexpr Example open_examples[] = {{"softly letter open", "the one whose time has come"},
                                     {"softly letter open w7ab", "that one"}};
constexpr Example examples[] = {{"softly letter write --open-on 2027-01-01", "for a day to come"},
                                {"softly letter list", "which there are, never what they say"},
                                {"softly letter open", "the one whose time has come"}};

Date today_of(const Desk& desk) {
    return day_of(desk.now.local, desk.settings.day_start);
}

// Listing

ExitCode list(const Call& call) {
    Desk desk = open_desk(call);
    const LoadedLetters loaded = load_letters(call.world, desk.layout);
    if (call.arguments.has(params::json)) {
        call.world.terminal.out(letters_json(loaded.letters, loaded.problems));
    } else if (loaded.letters.empty()) {
        say(desk, words::no_letters_yet());
    } else {
        call.world.terminal.out(letter_list_text(loaded.letters, today_of(desk), desk.style));
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

// Opening

/// The letter that ID names. Throws Failure where there is none, or more than one.
const Letter& find_letter(const LoadedLetters& loaded, const std::string& typed) {
    const std::string prefix = read_id(typed);
    std::vector<const Letter*> found;
    std::vector<std::string> ids;
    for (const Letter& letter : loaded.letters) {
        if (letter.id == prefix) {
            return letter;
        }
        if (letter.id.starts_with(prefix)) {
            found.push_back(&letter);
            ids.push_back(letter.id);
        }
    }
    if (found.size() > 1) {
        throw Failure(words::ambiguous_id(shown_id(typed), ids));
    }
    if (found.empty()) {
        throw Failure(words::each_problem(loaded.problems)
                      + words::unknown_letter(shown_id(typed)));
    }
    return *found.front();
}

/// Whether somebody at a terminal wants it open all the same.
bool wants_it_open(Desk& desk, const std::string& question) {
    const Screen screen = desk.world.terminal.screen();
    if (!screen.in || !screen.err) {
        return false;
    }
    const Chosen chosen = ask_key(desk.world, question, "lo", sitting_options(desk));
    desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
    return chosen.ending == Ending::finished && chosen.key == 'o';
}

/// The letter to show; null where it stays closed, which was said then.
const Letter* choose(Desk& desk, const LoadedLetters& loaded) {
    const Screen screen = desk.world.terminal.screen();
    const bool can_ask = screen.in && screen.err;
    if (const auto typed = desk.arguments.one(letter_id)) {
        const Letter& letter = find_letter(loaded, *typed);
        const Date day = letter.open_on.value_or(today_of(desk));
        if (!waits_for_its_day(letter, today_of(desk)) || desk.arguments.has(anyway)) {
            return &letter;
        }
        if (!can_ask) {
            throw Failure(words::letter_waits_for(day, letter.id));
        }
        if (wants_it_open(desk, words::open_before_its_day(day))) {
            return &letter;
        }
        say(desk, words::stays_closed());
        return nullptr;
    }
    const bool hard = is_hard_day(desk, read_lately(desk));
    if (const Letter* letter = letter_to_open(loaded.letters, today_of(desk), hard)) {
        return letter;
    }
    const Letter* for_hard_day = letter_for_a_hard_day(loaded.letters);
    if (for_hard_day == nullptr) {
        say(desk, words::nothing_to_open());
        return nullptr;
    }
    if (can_ask && wants_it_open(desk, words::open_for_hard_day())) {
        return for_hard_day;
    }
    say(desk, can_ask ? words::stays_closed() : words::letter_waits_for_hard_day(for_hard_day->id));
    return nullptr;
}

/// Notes the day in letters.toml; the letter is shown whatever comes of it.
ExitCode note_opening(Desk& desk, const LoadedLetters& loaded, const Letter& letter) {
    if (letter.opened || letter.id.empty()) {
        return ExitCode::fine;
    }
    auto change = change_opening(loaded.text, letter.id, desk.now);
    if (!change) {
        return ExitCode::fine;
    }
    prepare_state(desk.world, desk.layout);
    const Record record{make_id(desk.world.system.random()), {std::move(*change)}};
    const Outcome outcome =
        commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
    say_all(desk, outcome.notices);
    if (outcome.kept && !outcome.conflict && !outcome.filed) {
        return ExitCode::kept_not_filed;
    }
    if (!outcome.kept) {
        say(desk, words::opening_not_noted(outcome.why_not));
    }
    return ExitCode::fine;
}

ExitCode open(const Call& call) {
    Desk desk = open_desk(call);
    const LoadedLetters loaded = load_letters(call.world, desk.layout);
    const Letter* letter = choose(desk, loaded);
    if (letter == nullptr) {
        say_problems(desk, loaded.problems);
        return exit_after(loaded.problems);
    }
    say(desk, words::letter_from(*letter));
    if (trim(letter->text).empty()) {
        say(desk, words::letter_without_words());
    } else {
        call.world.terminal.out(letter_text(*letter, desk.style));
        call.world.terminal.flush();
    }
    const ExitCode code = note_opening(desk, loaded, *letter);
    say_problems(desk, loaded.problems);
    return code == ExitCode::kept_not_filed ? code : exit_after(loaded.problems);
}

constexpr Command list_command{
    "list",
    "See which letters there are",
    "The day each was written, when it opens, and whether it was opened. "
    "Never what it says.",
    list_examples,
    list_params,
    list};
constexpr Command open_command{
    "open",
    "Read a letter",
    "Without an id it is the first whose time has come; on a day with low ratings, one for a hard "
    "day. A letter whose day has not come stays closed unless you say that you want it.",
    open_examples,
    open_params,
    open};
constexpr const Command* children[] = {&letter_write_command, &list_command, &open_command};

}  // namespace

extern const Command letter_command{
    "letter",
    "Letters to yourself, for a later day",
    "They lie in letters.toml, a file of yours. softly opens one when you ask it to, and names one "
    "for a hard day in one line after a heavy check-in.",
    examples,
    {},
    nullptr,
    {},
    children,
};

}  // namespace softly
