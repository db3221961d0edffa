#include "store/filing.hpp"

#include "store/apply.hpp"
#include "store/leftovers.hpp"
#include "store/rewrite.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto lock_patience = 10s;

/// What happened to the records of one run, by their id.
struct Fates {
    std::map<std::string, std::string> waiting;  ///< id to why
    std::set<std::string> conflicting;
};

/// All that waits for one file, in the order of the spool.
using ByFile = std::map<std::string, std::vector<std::pair<std::string, Change>>>;

ByFile by_file(const std::vector<Waiting>& records) {
    ByFile files;
    for (const Waiting& waiting : records) {
        for (const Change& change : waiting.record.changes) {
            files[change.file].emplace_back(waiting.record.id, change);
        }
    }
    return files;
}

/// Entries whose receipts lie here but which are in their month no more, said once.
void report_gone(World& world,
                 const Layout& layout,
                 const std::string& file,
                 const std::set<std::string>& there,
                 std::vector<std::string>& notices) {
    const std::string month = month_named(file);
    if (month.empty()) {
        return;
    }
    int gone = 0;
    for (const Receipt& receipt : read_receipts(world, layout)) {
        if (receipt.month == month && !receipt.told && !there.contains(receipt.id)) {
            mark_told(world, layout, receipt);
            ++gone;
        }
    }
    if (gone > 0) {
        notices.push_back(words::entries_gone(gone, month));
    }
}

void file_into(World& world,
               const Layout& layout,
               const std::string& file,
               const std::vector<std::pair<std::string, Change>>& changes,
               Fates& fates,
               std::vector<std::string>& notices) {
    std::set<std::string> conflicting;
    std::set<std::string> ids;
    const Edit edit = [&](std::string_view held) {
        conflicting.clear();
        std::vector<Change> all;
        all.reserve(changes.size());
        for (const auto& [id, change] : changes) {
            all.push_back(change);
        }
        Applied applied = apply_changes(held, all);
        for (const std::size_t index : applied.conflicts) {
            conflicting.insert(changes[index].first);
        }
        ids = std::move(applied.ids);
        return Edited{std::move(applied.text), std::move(applied.refusal)};
    };
    Rewritten rewritten = rewrite(world, layout, layout.data + "/" + file, edit);
    std::move(rewritten.notices.begin(), rewritten.notices.end(), std::back_inserter(notices));
    if (!rewritten.holds) {
        for (const auto& [id, change] : changes) {
            fates.waiting[id] = words::file_trouble(layout.data + "/" + file, rewritten.why_not);
        }
        return;
    }
    fates.conflicting.insert(conflicting.begin(), conflicting.end());
    report_gone(world, layout, file, ids, notices);
}

/// Brings every record into its files; the caller holds the lock.
Fates file_all(World& world,
               const Layout& layout,
               const std::vector<Waiting>& records,
               std::vector<std::string>& notices) {
    Fates fates;
    for (const auto& [file, changes] : by_file(records)) {
        file_into(world, layout, file, changes, fates, notices);
    }
    for (const Waiting& waiting : records) {
        if (fates.waiting.contains(waiting.record.id)) {
            continue;
        }
        if (fates.conflicting.contains(waiting.record.id)) {
            notices.push_back(move_to_quarantine(world, layout, waiting.path));
        } else {
            file_receipt(world, layout, waiting);
        }
    }
    return fates;
}

/// The part that needs the lock. Gives why it could not be had, or nothing.
std::string file_under_lock(World& world,
                            const Layout& layout,
                            int receipts_days,
                            Fates& fates,
                            std::vector<std::string>& notices) {
    std::string directory;
    std::unique_ptr<FileLock> lock;
    auto error = world.files.make_directories(layout.journal());
    if (!error) {
        error = world.files.real_path(layout.journal(), directory);
    }
    if (!error) {
        error = world.files.lock(directory, lock_patience, lock);
    }
    if (error) {
        return words::file_trouble(layout.journal(), words::meaning(error));
    }
    mend_torn_append(world, layout);
    take_up_unfinished(world, layout);
    // Read again under the lock: another run may have filed some of it, or added more.
    const SpoolContents spool = read_spool(world, layout);
    fates = file_all(world, layout, spool.records, notices);
    for (const std::string& place : {directory, layout.data}) {
        std::vector<std::string> found = clear_orphans(world, layout, place);
        std::move(found.begin(), found.end(), std::back_inserter(notices));
    }
    drop_old_receipts(world, layout, receipts_days);
    return "";
}

}  // namespace

Outcome commit(World& world, const Layout& layout, const Record& record, int receipts_days) {
    Outcome outcome;
    prepare_state(world, layout);
    std::error_code why;
    if (!keep_in_spool(world, layout, record, why)) {
        outcome.why_not = words::meaning(why);
        return outcome;
    }
    outcome.kept = true;
    Fates fates;
    outcome.why_not = file_under_lock(world, layout, receipts_days, fates, outcome.notices);
    if (outcome.why_not.empty() && fates.waiting.contains(record.id)) {
        outcome.why_not = fates.waiting.at(record.id);
    }
    if (fates.conflicting.contains(record.id)) {
        outcome.why_not = words::block_was_changed();
    }
    outcome.filed = outcome.why_not.empty();
    if (outcome.filed) {
        prepare_state(world, layout);  // there may be room for the reserve again
    }
    return outcome;
}

Outcome file_what_waits(World& world, const Layout& layout, int receipts_days) {
    Outcome outcome;
    prepare_state(world, layout);
    Fates fates;
    outcome.why_not = file_under_lock(world, layout, receipts_days, fates, outcome.notices);
    if (outcome.why_not.empty() && !fates.waiting.empty()) {
        outcome.why_not = fates.waiting.begin()->second;
    }
    outcome.kept = true;
    outcome.filed = outcome.why_not.empty();
    return outcome;
}

}  // namespace softly
