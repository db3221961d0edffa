#include "store/filing.hpp"

#include "store/apply.hpp"
#include "store/copies.hpp"
#include "store/leftovers.hpp"
#include "store/receipts.hpp"
#include "store/reminders_file.hpp"
#include "store/rewrite.hpp"
#include "store/undo_log.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto lock_patience = 10s;

/// All that waits for one file, in the order of the spool, and whose it is.
struct ForFile {
    std::vector<Change> changes;
    std::vector<std::string> records;
};

bool holds_words(const Record& record) {
    return std::any_of(record.changes.begin(), record.changes.end(), [](const Change& change) {
        return !change.after.empty();
    });
}

bool only_adds(const Record& record) {
    return std::all_of(record.changes.begin(), record.changes.end(), [](const Change& change) {
        return change.before.empty();
    });
}

/// One run that brings records into the files; the caller holds the lock.
class Filing {
  public:
    /// `fresh` is the record that this run made, where it made one: what it finds done was done by others.
    Filing(World& world, const Layout& layout, std::string fresh, std::vector<std::string>& notices)
        : world_(world), layout_(layout), fresh_(std::move(fresh)), notices_(notices) {}

    void run(const std::vector<Waiting>& records) {
        for (const auto& [record, path, kept_at] : records) {
            seen_.insert(record.id);
            if (record.purge || record.for_good) {
                for_good_.insert(record.id);
            }
            if (!only_adds(record)) {
                changing_.insert(record.id);
            }
        }
        leave_out_what_cannot_be_whole(records);
        for (const auto& [file, waiting] : by_file(records)) {
            file_into(file, waiting);
        }
        for (const Waiting& waiting : records) {
            if (!why_waiting_.contains(waiting.record.id)) {
                finish(waiting);
            }
        }
    }

    bool conflicts(const std::string& record) const { return conflicting_.contains(record); }

    /// True for a record that was in the spool when this run looked.
    bool saw(const std::string& record) const { return seen_.contains(record); }

    bool did_nothing(const std::string& record) const { return !did_something_.contains(record); }

    /// Why the record waits; empty where it does not.
    std::string why_waiting(const std::string& record) const {
        const auto found = why_waiting_.find(record);
        return found == why_waiting_.end() ? "" : found->second;
    }

    std::string why_anything_waits() const {
        return why_waiting_.empty() ? "" : why_waiting_.begin()->second;
    }

  private:
    std::map<std::string, ForFile> by_file(const std::vector<Waiting>& records) const {
        std::map<std::string, ForFile> files;
        for (const Waiting& waiting : records) {
            const std::string& id = waiting.record.id;
            if (conflicting_.contains(id) || why_waiting_.contains(id)) {
                continue;
            }
            for (const Change& change : waiting.record.changes) {
                files[change.file].changes.push_back(change);
                files[change.file].records.push_back(id);
            }
        }
        return files;
    }

    /// A record that changes several files is brought in whole, as far as can be seen beforehand: all of
    /// it waits where one file cannot be read, none of it is done where one change conflicts.
    void leave_out_what_cannot_be_whole(const std::vector<Waiting>& records) {
        const bool all_single =
            std::all_of(records.begin(), records.end(), [](const Waiting& waiting) {
                return waiting.record.changes.size() == 1;
            });
        if (all_single) {
            return;
        }
        for (const auto& [file, waiting] : by_file(records)) {
            const std::string path = layout_.data + "/" + file;
            FileContents held;
            const auto error = world_.files.read(path, held);
            const bool absent = error == std::errc::no_such_file_or_directory;
            // What cannot be read conflicts with nothing: it may fit well once it can.
            const bool unread = error && !absent;
            const Applied applied = unread ? Applied{} : apply_changes(held.bytes, waiting.changes);
            const std::string why = unread ? words::cannot_be_read(error) : applied.refusal;
            for (const std::string& record : waiting.records) {
                if (!why.empty()) {
                    why_waiting_[record] = words::file_trouble(path, why);
                }
            }
            for (const std::size_t index : applied.conflicts) {
                conflicting_.insert(waiting.records[index]);
            }
        }
    }

    void file_into(const std::string& file, const ForFile& waiting) {
        Applied applied;
        const Edit edit = [&](std::string_view held) {
            applied = apply_changes(held, waiting.changes);
            const std::string why = remember_before(file, waiting, applied);
            return Edited{applied.text, applied.refusal.empty() ? why : applied.refusal};
        };
        Rewritten rewritten = rewrite(world_, layout_, layout_.data + "/" + file, edit);
        std::move(rewritten.notices.begin(), rewritten.notices.end(), std::back_inserter(notices_));
        if (!rewritten.holds) {
            for (const std::string& record : waiting.records) {
                why_waiting_[record] =
                    words::file_trouble(layout_.data + "/" + file, rewritten.why_not);
            }
            return;
        }
        for (const std::size_t index : applied.conflicts) {
            conflicting_.insert(waiting.records[index]);
        }
        for (const auto& [index, trace] : applied.traces) {
            did_something_.insert(waiting.records[index]);
        }
        report_gone(file, waiting.changes, applied.ids);
    }

    /// What is about to be done can be taken back even where this run ends in the middle of doing it. Gives
    /// why not where words would go: then the file stays as it is. New words only need a place.
    std::string remember_before(const std::string& file,
                                const ForFile& waiting,
                                const Applied& applied) const {
        std::map<std::string, std::vector<Trace>> by_record;
        for (const auto& [index, trace] : applied.traces) {
            by_record[waiting.records[index]].push_back(trace);
        }
        std::string why;
        for (const auto& [record, traces] : by_record) {
            if (for_good_.contains(record)) {
                continue;
            }
            const auto error = remember(world_, layout_, record, file, traces);
            why = error && changing_.contains(record) ? words::meaning(error) : why;
        }
        return why;
    }

    /// Entries whose receipts lie here but which are in their month no more, said once.
    void report_gone(const std::string& file,
                     const std::vector<Change>& changes,
                     const std::set<std::string>& there) {
        const std::string month = month_named(file);
        if (file != "journal/" + month + ".toml") {
            return;
        }
        int gone = 0;
        for (const Receipt& receipt : read_receipts(world_, layout_)) {
            const bool meant_to_go =
                std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
                    return change.id == receipt.id && change.after.empty();
                });
            if (receipt.month == month && !receipt.told && !meant_to_go
                && !there.contains(receipt.id)) {
                mark_told(world_, layout_, receipt);
                ++gone;
            }
        }
        if (gone > 0) {
            notices_.push_back(words::entries_gone(gone, month));
        }
    }

    void finish(const Waiting& waiting) {
        const Record& record = waiting.record;
        if (conflicting_.contains(record.id)) {
            // Whoever made it in this run still has the words.
            if (holds_words(record) && record.id != fresh_) {
                notices_.push_back(move_to_quarantine(world_, layout_, waiting.path));
            } else {
                (void)world_.files.remove(waiting.path);
            }
            return;
        }
        if (record.purge) {
            bool all_gone = true;
            for (const Change& change : record.changes) {
                all_gone = purge_copies(world_, layout_, change.id).in_doubt.empty() && all_gone;
            }
            if (all_gone) {
                (void)world_.files.remove(waiting.path);
            }
            return;  // else the next run goes on with it
        }
        // Without room for copies the record becomes one itself, or waits on.
        if (!keep_copies(record)) {
            file_receipt(world_, layout_, waiting);
        } else if (!record.for_good && !is_remembered(world_, layout_, record.id)) {
            (void)remember_record(world_, layout_, waiting);
        }
    }

    std::error_code keep_copies(const Record& record) const {
        std::error_code error;
        if (did_nothing(record.id) && record.id == fresh_) {
            return error;
        }
        if (!record.for_good && !is_remembered(world_, layout_, record.id)) {
            error = remember(world_, layout_, record.id, "", traces_of(record));
        }
        if (!holds_words(record)) {
            for (const Change& change : record.changes) {
                error = error ? error : put_in_trash(world_, layout_, change.id, change.before);
            }
        }
        return error;
    }

    World& world_;
    const Layout& layout_;
    std::string fresh_;
    std::vector<std::string>& notices_;
    std::map<std::string, std::string> why_waiting_;  ///< by record
    std::set<std::string> conflicting_;
    std::set<std::string> did_something_;
    std::set<std::string> seen_;
    std::set<std::string> for_good_;  ///< records that undo does not take back
    std::set<std::string> changing_;  ///< records that take words out of a file
};

/// Has the lock for as long as it lives; `trouble` is why it could not be had, or empty.
struct Locked {
    std::unique_ptr<FileLock> lock;
    std::string directory;
    std::string trouble;
};

Locked lock_journal(World& world, const Layout& layout) {
    Locked locked;
    auto error = world.files.make_directories(layout.journal());
    if (!error) {
        error = world.files.real_path(layout.journal(), locked.directory);
    }
    if (!error) {
        error = world.files.lock(locked.directory, lock_patience, locked.lock);
    }
    if (error) {
        locked.trouble = words::file_trouble(layout.journal(), words::meaning(error));
    }
    return locked;
}

/// What every run that writes does under the lock.
void file_everything(World& world,
                     const Layout& layout,
                     const Locked& locked,
                     int receipts_days,
                     Filing& filing,
                     std::vector<std::string>& notices) {
    mend_torn_append(world, layout);
    take_up_unfinished(world, layout);
    // Read again under the lock: another run may have filed some of it, or added more.
    filing.run(read_spool(world, layout).records);
    for (const std::string& place : {locked.directory, layout.data}) {
        std::vector<std::string> found = clear_orphans(world, layout, place);
        std::move(found.begin(), found.end(), std::back_inserter(notices));
    }
    drop_old_copies(world, layout.receipts(), receipts_days);
    drop_old_copies(world, layout.undo(), receipts_days);
    drop_old_copies(world, layout.trash(), trash_days);
}

Outcome keep_and_file(World& world, const Layout& layout, const Record& record, int receipts_days) {
    Outcome outcome;
    prepare_state(world, layout);
    // New words are made to last before anything is waited for. A change to what is there is kept under the
    // lock: whoever files it knows then what became of it, and can tell.
    Locked locked;
    if (!only_adds(record)) {
        locked = lock_journal(world, layout);
    }
    std::error_code why;
    const auto spooled = keep_in_spool(world, layout, record, why);
    if (!spooled) {
        outcome.why_not = words::meaning(why);
        return outcome;
    }
    outcome.kept = true;
    if (only_adds(record)) {
        locked = lock_journal(world, layout);
    }
    outcome.why_not = locked.trouble;
    if (!locked.trouble.empty()) {
        return outcome;
    }
    Filing filing{world, layout, record.id, outcome.notices};
    file_everything(world, layout, locked, receipts_days, filing, outcome.notices);
    outcome.why_not = filing.why_waiting(record.id);
    // Not seen: another run filed it, unless it is still there and only could not be looked at.
    FileStat still;
    const auto gone = world.files.stat(*spooled, still);
    if (!filing.saw(record.id) && gone != std::errc::no_such_file_or_directory) {
        outcome.why_not = words::file_trouble(layout.pending(), words::spool_not_readable());
    }
    outcome.conflict = filing.conflicts(record.id);
    if (outcome.conflict) {
        outcome.why_not = words::block_was_changed();
    }
    outcome.filed = outcome.why_not.empty();
    outcome.nothing_left = outcome.filed && filing.did_nothing(record.id);
    if (outcome.filed) {
        prepare_state(world, layout);  // there may be room for the reserve again
    }
    return outcome;
}

}  // namespace

Outcome commit(World& world, const Layout& layout, const Record& record, int receipts_days) {
    Outcome outcome = keep_and_file(world, layout, record, receipts_days);
    if (outcome.kept && !outcome.conflict) {
        note_sign(world, layout);
    }
    return outcome;
}

Outcome file_what_waits(World& world, const Layout& layout, int receipts_days) {
    return file_what_waits(world, layout, receipts_days, [] {});
}

Outcome file_what_waits(World& world,
                        const Layout& layout,
                        int receipts_days,
                        const std::function<void()>& and_then) {
    Outcome outcome;
    prepare_state(world, layout);
    const Locked locked = lock_journal(world, layout);
    outcome.kept = true;
    outcome.why_not = locked.trouble;
    if (locked.trouble.empty()) {
        Filing filing{world, layout, "", outcome.notices};
        file_everything(world, layout, locked, receipts_days, filing, outcome.notices);
        outcome.why_not = filing.why_anything_waits();
        and_then();
    }
    outcome.filed = outcome.why_not.empty();
    return outcome;
}

}  // namespace softly
