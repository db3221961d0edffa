#include "base/date_words.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "core/letter.hpp"
#include "store/drafts.hpp"
#include "store/filing.hpp"
#include "store/letters_file.hpp"
#include "store/spool.hpp"
#include "view/words.hpp"
#include "view/words_changes.hpp"
#include "view/words_letters.hpp"

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

constexpr const Param* write_params[] = {&words_param, &open_on, &open_when, &params::edit};

constexpr Example write_examples[] = {
    {"softly letter write", "asks for the words"},
    {"softly letter write --open-on \"in 2 weeks\"", "for a day to come"},
    {"softly letter write --open-when hard", "for a hard day"},
    {"softly letter write - < letter.txt", "keeps what a file holds"},
};

std::optional<Date> read_open_on(Desk& desk) {
    const auto typed = desk.arguments.one(open_on);
    if (!typed) {
        return std::nullopt;
    }
    const auto when = parse_when(*typed, desk.now.local, Direction::forward);
    if (!when) {
        throw Failure(words::not_a_day_for_letter(shown_id(*typed)), ExitCode::usage);
    }
    if (when->day < day_of(desk.now.local, desk.settings.day_start)) {
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

}  // namespace

extern const Command letter_write_command{
    "write",
    "Write a letter to yourself",
    "The words go into letters.toml alone. With --open-on it is for a day to come, with "
    "--open-when hard for a hard one; else it opens whenever you ask. A letter that was not "
    "finished stands there again the next time.",
    write_examples,
    write_params,
    write};

}  // namespace softly
