#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_help.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "store/drafts.hpp"
#include "store/sittings.hpp"
#include "store/spool.hpp"
#include "view/words.hpp"

namespace softly {
namespace {

constexpr Param words_param{
    "TEXT", "TEXT", "the words; - reads standard input to its end", Takes::many};

constexpr const Param* all_params[] = {
    &words_param, &params::edit, &params::tag, &params::person, &params::at, &params::json};

constexpr Example examples[] = {
    {"softly note", "asks for the words, which then stay out of the shell's history"},
    {"softly note The light on the harbour was kind today.", "keeps it at once"},
    {"softly note - < letter.txt", "keeps what a file holds"},
    {"softly note -e --tag dream", "opens your editor"},
};

ExitCode keep_note(Desk& desk, const Entry& entry) {
    const ExitCode code = keep_entry(desk, entry);
    if (code != ExitCode::could_not) {
        point_to_help(desk, entry.text);
    }
    return code;
}

ExitCode keep_words(Desk& desk, Entry entry, std::string text) {
    entry.text = std::move(text);
    if (trim(entry.text).empty()) {
        throw Failure(words::empty_text(), ExitCode::usage);
    }
    return keep_note(desk, entry);
}

ExitCode keep_from_editor(Desk& desk, const Entry& entry, const std::string& initial) {
    if (!desk.no_place.empty()) {
        throw Failure(desk.no_place);
    }
    const std::string text = edit_text(desk, initial);
    if (trim(text).empty()) {
        say(desk, words::nothing_changed());
        return initial.empty() ? ExitCode::fine : ExitCode::could_not;
    }
    return keep_words(desk, entry, text);
}

ExitCode keep_asked(Desk& desk, Entry entry) {
    if (!desk.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_note(), ExitCode::needs_terminal);
    }
    if (!desk.no_place.empty()) {
        throw Failure(desk.no_place);
    }
    prepare_state(desk.world, desk.layout);
    const auto held = hold_sitting(desk.world, desk.layout);
    SittingOptions options = sitting_options(desk);
    options.keep = [&](const std::vector<Answer>& answers) {
        if (!answers.empty()) {
            Entry so_far = entry;
            so_far.text = answers.front().value;
            (void)save_draft(desk.world, desk.layout, so_far);
        }
    };
    const Sitting sitting = ask_text(desk.world, words::note_prompt(), options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    const std::string text = sitting.answers.empty() ? "" : sitting.answers.front().value;
    if (sitting.ending == Ending::discarded) {
        trash_draft(desk.world, desk.layout, entry.id);
        say(desk, words::let_go());
        return ExitCode::fine;
    }
    // A single text has no middle to resume from: what was typed is kept whichever way one stops.
    ExitCode code = ExitCode::fine;
    if (trim(text).empty()) {
        say(desk, words::nothing_to_keep());
    } else {
        entry.text = text;
        code = keep_note(desk, entry);
    }
    if (code != ExitCode::could_not) {
        remove_draft(desk.world, desk.layout, entry.id);
    }
    return sitting.ending == Ending::interrupted ? ExitCode::interrupted : code;
}

ExitCode note(const Call& call) {
    Desk desk = open_desk(call, Without::go_on);
    Entry entry = begin_entry(desk, "note");
    const std::vector<std::string> typed = call.arguments.many(words_param);
    if (call.arguments.has(params::edit)) {
        return keep_from_editor(desk, entry, read_words(desk, typed, " "));
    }
    return typed.empty() ? keep_asked(desk, entry)
                         : keep_words(desk, entry, read_words(desk, typed, " "));
}

}  // namespace

extern const Command note_command{
    "note",
    "Keep a few words, or many",
    "Words after the command are joined and kept. With none it asks for them; with - it reads "
    "standard "
    "input to its end. Words that begin with a dash go after --.",
    examples,
    all_params,
    note,
};

}  // namespace softly
