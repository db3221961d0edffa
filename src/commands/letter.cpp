#include "core/letter.hpp"

#include "base/date_words.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_today.hpp"
#include "store/drafts.hpp"
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

/// Under this name a letter that is being written waits in drafts/.
const std::string draft_name = "letter";

constexpr Param words_param{"TEXT", "-", "- reads the letter from standard input"};
constexpr Param open_on{"--open-on", "DAY", "the day it is for: 2027-01-01, in 2 weeks"};
constexpr Param open_when{"--open-when", "hard", "for a hard day"};
constexpr Param letter_id{"ID", "LETTER", "a letter's id, its first four letters or more"};
constexpr Param anyway{"--anyway", "", "open it before its day", Takes::nothing};

constexpr const Param* write_params[] = {&words_param, &open_on, &open_when, &params::edit};
constexpr const Param* list_params[] = {&params::json};
constexpr const Param* open_params[] = {&letter_id, &anyway};

constexpr Example write_examples[] = {
    {"softly letter write", "asks for the words"},
    {"softly letter write --open-on \"in 2 weeks\"", "for a day to come"},
    {"softly letter write --open-when hard", "for a hard day"},
    {"softly letter write - < letter.txt", "keeps what a file holds"},
};
constexpr Example list_examples[] = {{"softly letter list", "which letters there are, unopened"}};
constexpr Example open_examples[] = {{"softly letter open", "the one whose time has come"},
                                     {"softly letter open w7ab", "that one"}};
constexpr Example examples[] = {{"softly letter write --open-on 2027-01-01", "for a day to come"},
                                {"softly letter list", "which there are, never what they say"},
                                {"softly letter open", "the one whose time has come"}};

Date today_of(const Desk& desk) {
    return day_of(desk.now.local, desk.settings.day_start);
}

// Writing

std::optional<Date> read_open_on(Desk& desk) {
    const auto typed = desk.arguments.one(open_on);
    if (!typed) {
        return std::nullopt;
    }
    const auto when = parse_when(*typed, desk.now.local, Direction::forward);
    if (!when) {
        throw Failure(words::not_a_day_for_letter(shown_id(*typed)), ExitCode::usage);
    }
    if (when->day < today_of(desk)) {
        throw Failure(words::day_for_letter_has_gone_by(when->day), ExitCode::usage);
    }
    return when->day;
}

Letter begin_letter(Desk& desk) {
    if (desk.arguments.has(open_on) && desk.arguments.has(open_when)) {
        throw Failure(words::one_way_to_open(), ExitCode::usage);
    }
    Letter letter;
    letter.id = make_id(desk.world.system.random());
    letter.written = desk.now;
    letter.open_on = read_open_on(desk);
    letter.open_when = trim(desk.arguments.one(open_when).value_or(""));
    if (desk.arguments.has(open_when) && letter.open_when != for_a_hard_day) {
        throw Failure(words::letters_know_hard_days(shown_id(letter.open_when)), ExitCode::usage);
    }
    return letter;
}

ExitCode refuse(Desk& desk, const Letter& letter, std::string (*sentence)(std::string_view)) {
    const std::string rescued = rescue(desk.world, desk.layout, letter.id, letter.text);
    if (rescued.empty()) {
        desk.world.terminal.out(letter.text + "\n");
    }
    say(desk, sentence(rescued));
    return ExitCode::could_not;
}

ExitCode keep_letter(Desk& desk, const Letter& letter) {
    prepare_state(desk.world, desk.layout);
    if (letter.text.size() > largest_entry) {
        return refuse(desk, letter, words::letter_is_too_large);
    }
    if (invalid_utf8(letter.text)) {
        return refuse(desk, letter, words::letter_is_not_utf8);
    }
    const Record record{make_id(desk.world.system.random()), {change_adding(letter)}};
    const Outcome outcome =
        commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
    if (!outcome.kept || outcome.conflict) {
        desk.world.terminal.out(write_letter(letter));
        say(desk, words::letter_not_kept(outcome.why_not));
        return ExitCode::could_not;
    }
    say(desk,
        outcome.filed ? words::letter_kept(letter) : words::letter_kept_not_filed(outcome.why_not));
    say_all(desk, outcome.notices);
    say_first_hints(desk);
    point_to_help(desk, letter.text);
    return outcome.filed ? ExitCode::fine : ExitCode::kept_not_filed;
}

ExitCode keep_words(Desk& desk, Letter letter, std::string text) {
    letter.text = std::move(text);
    if (trim(letter.text).empty()) {
        throw Failure(words::letter_is_empty(), ExitCode::usage);
    }
    return keep_letter(desk, letter);
}

/// Keeps what was written and takes its draft away once it lasts.
ExitCode keep_and_forget_draft(Desk& desk, Letter letter, std::string text) {
    const ExitCode code = keep_words(desk, std::move(letter), std::move(text));
    if (code != ExitCode::could_not) {
        remove_edit_draft(desk.world, desk.layout, draft_name);
    }
    return code;
}

/// The letter that was begun before; said, because it stands there again.
std::string begun_before(Desk& desk) {
    const auto draft = read_edit_draft(desk.world, desk.layout, draft_name);
    if (!draft || trim(draft->text).empty()) {
        return "";
    }
    say(desk, words::letter_goes_on());
    return draft->text;
}

void save_words(Desk& desk, const std::string& text) {
    if (!trim(text).empty()) {
        (void)save_edit_draft(desk.world, desk.layout, draft_name, {text, ""});
    }
}

ExitCode write_in_editor(Desk& desk, const Letter& letter) {
    prepare_state(desk.world, desk.layout);
    const std::string begun = begun_before(desk);
    const std::string text = edit_text(desk, begun, {".txt", !begun.empty()});
    if (trim(text).empty()) {
        throw Failure(words::letter_is_empty());
    }
    save_words(desk, text);
    return keep_and_forget_draft(desk, letter, text);
}

ExitCode ask_for_letter(Desk& desk, const Letter& letter) {
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_letter(), ExitCode::needs_terminal);
    }
    prepare_state(desk.world, desk.layout);
    const std::string begun = begun_before(desk);
    SittingOptions options = sitting_options(desk);
    options.review = true;
    options.keep = [&](const std::vector<Answer>& answers) {
        save_words(desk, answers.empty() ? "" : answers.front().value);
    };
    const Prompt prompt = words::letter_prompt();
    std::vector<Answer> so_far;
    if (!begun.empty()) {
        so_far.push_back({prompt.id, begun});
    }
    const Sitting sitting = sit(desk.world, {&prompt, 1}, so_far, options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    const std::string text = sitting.answers.empty() ? "" : sitting.answers.front().value;
    if (sitting.ending == Ending::discarded) {
        save_words(desk, text);
        trash_edit_draft(desk.world, desk.layout, draft_name);
        say(desk, words::letter_let_go());
        return ExitCode::fine;
    }
    const ExitCode stopped =
        sitting.ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
    if (trim(text).empty()) {
        say(desk, words::nothing_to_keep());
        return stopped;
    }
    if (sitting.ending != Ending::finished) {
        say(desk, words::letter_draft_kept());
        return stopped;
    }
    return keep_and_forget_draft(desk, letter, text);
}

ExitCode write(const Call& call) {
    Desk desk = open_desk(call);
    const Letter letter = begin_letter(desk);
    const auto typed = call.arguments.one(words_param);
    if (typed && *typed != "-") {
        throw Failure(words::letter_words_are_not_typed_here(), ExitCode::usage);
    }
    if (typed) {
        return keep_words(desk, letter, read_words(desk, {*typed}, ""));
    }
    return call.arguments.has(params::edit) ? write_in_editor(desk, letter)
                                            : ask_for_letter(desk, letter);
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
        if (!waits_for_its_day(letter, today_of(desk)) || desk.arguments.has(anyway)) {
            return &letter;
        }
        if (!can_ask) {
            throw Failure(words::letter_waits_for(*letter.open_on, letter.id));
        }
        if (wants_it_open(desk, words::open_before_its_day(*letter.open_on))) {
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

constexpr Command write_command{
    "write",
    "Write a letter to yourself",
    "The words go into letters.toml alone. With --open-on it is for a day to come, with "
    "--open-when hard for a hard one; else it opens whenever you ask. A letter that was not "
    "finished stands there again the next time.",
    write_examples,
    write_params,
    write};
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
constexpr const Command* children[] = {&write_command, &list_command, &open_command};

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
