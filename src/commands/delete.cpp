#include "base/id.hpp"
#include "commands/all.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_entry.hpp"
#include "store/copies.hpp"
#include "store/filing.hpp"
#include "view/words.hpp"
#include "view/words_changes.hpp"

namespace softly {
namespace {

constexpr Param purge{
    "--purge", "", "for good: no copy of it stays with softly either", Takes::nothing};

constexpr const Param* all_params[] = {&params::entry_id, &purge};

constexpr Example examples[] = {
    {"softly delete k9f3", "moves the entry to the trash; softly undo brings it back"},
    {"softly delete last --purge", "deletes it and every copy that softly kept of it"},
};

/// What purging could not reach; `in_doubt` is the exit code where some of it may be left.
ExitCode tell_what_is_left(Desk& desk,
                           const std::string& id,
                           const Purged& purged,
                           ExitCode in_doubt) {
    for (const std::string& path : purged.left) {
        say(desk, words::holds_it_too(path));
    }
    for (const std::string& path : texts_left_by_editors(desk.world, desk.layout, id)) {
        say(desk, words::holds_it_too(path));
    }
    for (const std::string& path : purged.in_doubt) {
        say(desk, words::may_hold_it_still(path));
    }
    say(desk, words::purge_reaches_no_further());
    return purged.in_doubt.empty() ? ExitCode::fine : in_doubt;
}

/// For an entry that is deleted already: its copies go.
ExitCode purge_only_copies(Desk& desk, const std::string& id) {
    const Purged purged = purge_copies(desk.world, desk.layout, id);
    say(desk, words::purged_copies(id, purged.removed));
    return tell_what_is_left(desk, id, purged, ExitCode::could_not);
}

ExitCode tell(Desk& desk, const Placed& placed, const Outcome& outcome) {
    const Entry& entry = placed.entry;
    if (!outcome.kept) {
        throw Failure(words::not_deleted(outcome.why_not));
    }
    if (outcome.conflict) {
        throw Failure(words::changed_elsewhere(entry));
    }
    if (!outcome.filed) {
        say(desk, words::deleted_not_filed(entry, outcome.why_not));
        if (desk.arguments.has(purge)) {
            say(desk, words::purge_waits_too());
        }
        return ExitCode::kept_not_filed;
    }
    if (desk.arguments.has(purge)) {
        say(desk, words::purged(entry));
        if (entry.id.empty()) {
            return ExitCode::fine;
        }
        // Where a copy may be left, the record waits too: the next run that writes tries again.
        return tell_what_is_left(desk,
                                 entry.id,
                                 purge_copies(desk.world, desk.layout, entry.id),
                                 ExitCode::kept_not_filed);
    }
    if (outcome.nothing_left) {
        throw Failure(words::deleted_elsewhere(entry));
    }
    say(desk, words::deleted(entry));
    return ExitCode::fine;
}

ExitCode delete_entry(const Call& call) {
    Desk desk = open_desk(call);
    const Journal journal{call.world, desk.layout};
    const std::string typed = call.arguments.one(params::entry_id).value_or("");
    const bool for_good = call.arguments.has(purge);
    if (for_good && !is_last(typed) && journal.with_id(read_id(typed)).entries.empty()) {
        const auto ids = ids_with_copies(call.world, desk.layout, read_id(typed));
        if (ids.size() == 1) {
            return purge_only_copies(desk, ids.front());
        }
        if (ids.size() > 1) {
            throw Failure(words::ambiguous_id(shown_id(typed), ids));
        }
    }
    const Placed placed = find_one_entry(journal, typed);
    Record record{make_id(call.world.system.random()), {}, for_good};
    for (const Standing& place : places_to_change(desk, journal, placed)) {
        record.changes.push_back({place.file, placed.entry.id, place.block, ""});
    }
    const Outcome outcome =
        commit(call.world, desk.layout, record, desk.settings.privacy.receipts_days);
    const ExitCode code = tell(desk, placed, outcome);
    say_all(desk, outcome.notices);
    return code;
}

}  // namespace

extern const Command delete_command{
    "delete",
    "Take an entry out of the journal",
    "The entry moves to the trash, where it stays for 7 days. With --purge no copy stays: the "
    "trash, "
    "what undo would need and the copies of the last days go too, also for an entry that was "
    "deleted "
    "before. Git history, synced copies and backups are out of softly's reach.",
    examples,
    all_params,
    delete_entry,
};

}  // namespace softly
