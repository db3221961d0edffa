#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_draft.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_help.hpp"
#include "store/drafts.hpp"
#include "store/edited_entry.hpp"
#include "store/filing.hpp"
#include "view/words.hpp"
#include "view/words_changes.hpp"
#include "view/words_files.hpp"

#include <optional>
#include <utility>

namespace softly {
namespace {

constexpr const Param* all_params[] = {&params::entry_id};

constexpr Example examples[] = {
    {"softly edit last", "opens the newest entry"},
    {"EDITOR=nano softly edit k9f3", "the one whose id begins so, in nano"},
};

/// An entry that is being edited.
struct Editing {
    Placed placed;
    std::vector<Standing> places;
    std::string draft_id;

    const std::string& block() const { return places.front().block; }
};

Editing take_up(Desk& desk, const Journal& journal) {
    Editing editing;
    editing.placed = find_one_entry(journal, desk.arguments.one(params::entry_id).value_or(""));
    editing.places = places_to_change(desk, journal, editing.placed);
    const std::string& id = editing.placed.entry.id;
    editing.draft_id = id.empty() ? make_id(desk.world.system.random()) : id;
    return editing;
}

/// Where an `at` in another month sends the entry; nothing where it stays in its file.
std::optional<std::string> other_month(const Editing& editing, const Entry& edited) {
    const auto& before = editing.placed.entry.at;
    if (!edited.at || (before && month_of(before->local) == month_of(edited.at->local))) {
        return std::nullopt;
    }
    return month_file(month_of(edited.at->local));
}

Record record_of(Desk& desk, const Editing& editing, const EditedEntry& edited) {
    Record record{make_id(desk.world.system.random()), {}};
    const std::string& id = editing.placed.entry.id;
    const auto moves_to = other_month(editing, edited.entry);
    bool stays_somewhere = false;
    for (const Standing& place : editing.places) {
        const bool stays = !moves_to || place.file == *moves_to;
        record.changes.push_back({place.file, id, place.block, stays ? edited.block : ""});
        stays_somewhere = stays_somewhere || stays;
    }
    if (moves_to && !stays_somewhere) {
        record.changes.insert(record.changes.begin(), {*moves_to, id, "", edited.block});
    }
    return record;
}

ExitCode print_instead(Desk& desk, const EditedEntry& edited, const std::string& sentence) {
    desk.world.terminal.out(edited.block);
    say(desk, sentence);
    return ExitCode::could_not;
}

ExitCode put_back(Desk& desk, const Editing& editing, const EditedEntry& edited) {
    const Outcome outcome = commit(desk.world,
                                   desk.layout,
                                   record_of(desk, editing, edited),
                                   desk.settings.privacy.receipts_days);
    if (!outcome.kept) {
        return print_instead(desk, edited, words::edit_not_kept(outcome.why_not));
    }
    if (outcome.conflict) {
        say_all(desk, outcome.notices);
        say(desk,
            words::edited_elsewhere(edit_draft_path(desk.layout, editing.draft_id),
                                    editing.draft_id));
        return ExitCode::could_not;
    }
    remove_edit_draft(desk.world, desk.layout, editing.draft_id);
    say(desk,
        outcome.filed ? words::edited(edited.entry)
                      : words::edited_not_filed(edited.entry, outcome.why_not));
    say_all(desk, outcome.notices);
    if (edited.comments_beside) {
        say(desk, words::comments_stay_beside());
    }
    if (!edited.odd.empty()) {
        say(desk, words::what_is_wrong(edited.odd));
    }
    point_to_help(desk, edited.entry.text, editing.placed.entry.text);
    if (!outcome.filed) {
        return ExitCode::kept_not_filed;
    }
    return edited.odd.empty() ? ExitCode::fine : ExitCode::unreadable_file;
}

enum class Next { again, stop };

/// What is wrong, and what to do about it; without a terminal the draft stays.
Next ask_what_next(Desk& desk, const Editing& editing, const Problems& problems, ExitCode& code) {
    const std::string path = edit_draft_path(desk.layout, editing.draft_id);
    const Screen screen = desk.world.terminal.screen();
    code = ExitCode::could_not;
    if (screen.in && screen.err) {
        const Chosen chosen = ask_key(
            desk.world, words::edit_again_question(problems, path), "edx", sitting_options(desk));
        if (chosen.ending == Ending::finished && chosen.key == 'e') {
            return Next::again;
        }
        if (chosen.ending == Ending::discarded || chosen.key == 'x') {
            trash_edit_draft(desk.world, desk.layout, editing.draft_id);
            say(desk, words::let_go());
            return Next::stop;
        }
        desk.quiet = chosen.ending == Ending::left || chosen.ending == Ending::hung_up;
        if (chosen.ending != Ending::finished) {
            code = chosen.ending == Ending::interrupted ? ExitCode::interrupted : ExitCode::fine;
        }
    } else {
        say(desk, words::what_is_wrong(problems));
    }
    say(desk, words::edit_kept_as_draft(path, editing.draft_id));
    return Next::stop;
}

/// Bytes that no entry can hold: they are not opened again.
ExitCode keep_aside(Desk& desk, const EditedEntry& edited) {
    const std::string id = make_id(desk.world.system.random());
    const std::string path = rescue(desk.world, desk.layout, id, edited.block);
    if (path.empty()) {
        return print_instead(desk, edited, words::what_is_wrong(edited.wrong));
    }
    say(desk, words::edit_rescued(edited.wrong, path));
    return ExitCode::could_not;
}

ExitCode edit(const Call& call) {
    Desk desk = open_desk(call);
    const Journal journal{call.world, desk.layout};
    const Editing editing = take_up(desk, journal);
    for (const std::string& path :
         texts_left_by_editors(call.world, desk.layout, editing.draft_id)) {
        say(desk, words::left_by_an_editor(path));
    }
    const auto draft =
        draft_to_go_on_with(desk, editing.draft_id, editing.block(), words::draft_is_older);
    if (draft) {
        say(desk, words::goes_on_with_draft());
    }
    std::string opened = draft.value_or(editing.block());
    while (true) {
        opened.resize(opened.find_last_not_of('\n') + 1);
        const std::string text = edit_text(desk, opened, {".toml", true});
        const EditedEntry edited = read_edited(text, editing.placed.entry.id, call.world.clock);
        if (edited.block.empty()) {
            say(desk, words::nothing_left_of_entry());
            return ExitCode::could_not;
        }
        if (edited.block == editing.block()) {
            remove_edit_draft(call.world, desk.layout, editing.draft_id);
            say(desk, words::nothing_changed());
            return ExitCode::fine;
        }
        if (text == opened) {  // a draft that was only looked at
            say(desk,
                words::edit_kept_as_draft(edit_draft_path(desk.layout, editing.draft_id),
                                          editing.draft_id));
            return ExitCode::fine;
        }
        if (edited.block.size() > largest_entry || invalid_utf8(edited.block)) {
            return keep_aside(desk, edited);
        }
        // From here on the words have a place of their own, whatever happens next.
        if (const auto error = save_edit_draft(
                call.world, desk.layout, editing.draft_id, {edited.block, editing.block()});
            error && !edited.wrong.empty()) {
            return print_instead(desk, edited, words::draft_not_written(words::meaning(error)));
        }
        if (edited.wrong.empty()) {
            return put_back(desk, editing, edited);
        }
        ExitCode code = ExitCode::could_not;
        if (ask_what_next(desk, editing, edited.wrong, code) == Next::stop) {
            return code;
        }
        opened = edited.block;
    }
}

}  // namespace

extern const Command edit_command{
    "edit",
    "Change an entry in your editor",
    "Opens the entry's own TOML, and puts it back in its place; every other byte of the file "
    "stays. "
    "What cannot be read is shown, and the editor opens again or your version is kept as a draft. "
    "An "
    "at in another month moves the entry there; the id stays as it is.",
    examples,
    all_params,
    edit,
};

}  // namespace softly
