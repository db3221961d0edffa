#include "store/undo.hpp"

#include "store/apply.hpp"
#include "store/copies.hpp"
#include "store/filing.hpp"
#include "store/receipts.hpp"
#include "store/rewrite.hpp"
#include "store/spool.hpp"
#include "store/undo_log.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace softly {
namespace {

std::string why_not(const TakenBack& back) {
    return back.unreadable.empty() ? words::changed_since() : back.unreadable;
}

/// One undo; the caller holds the lock and has filed what can be filed.
class Undoing {
  public:
    Undoing(World& world, const Layout& layout) : world_(world), layout_(layout) {}

    Undone run() {
        const SpoolContents spool = read_spool(world_, layout_);
        const auto newest = newest_undoable(world_, layout_);
        const bool waits =
            !spool.records.empty() && (!newest || spool.records.back().kept_at > newest->made_at);
        if (waits) {
            withdraw(spool.records.back());
        } else if (newest) {
            take_back(*newest);
        }
        return std::move(undone_);
    }

  private:
    void refuse(std::string why) {
        undone_.how = Undone::How::refused;
        undone_.why_not = std::move(why);
    }

    /// True where some of it is in its file although its record is still in the spool.
    bool is_made(const Record& record) {
        for (const Change& change : record.changes) {
            FileContents held;
            const auto error = world_.files.read(layout_.data + "/" + change.file, held);
            const Applied applied = apply_changes(held.bytes, {&change, 1});
            if (!error && applied.refusal.empty() && applied.conflicts.empty()
                && applied.traces.empty()) {
                return true;
            }
        }
        return false;
    }

    /// A change that could not be filed yet is the last one made.
    void withdraw(const Waiting& waiting) {
        for (const Change& change : waiting.record.changes) {
            const std::string& words = change.after;
            const auto error =
                words.empty() ? std::error_code{} : put_in_trash(world_, layout_, change.id, words);
            if (error) {
                return refuse(words::meaning(error));
            }
        }
        if (const auto error = world_.files.remove(waiting.path)) {
            return refuse(words::meaning(error));
        }
        if (const auto remembered = newest_undoable(world_, layout_);
            remembered && remembered->record == waiting.record.id) {
            (void)world_.files.remove(remembered->path);
        }
        undone_.how = Undone::How::taken_back;
        undone_.traces = traces_of(waiting.record);
    }

    void take_back(const Undoable& undoable) {
        if (!undoable.readable) {
            return refuse(words::undo_copy_unreadable(undoable.path));
        }
        undone_.traces = undoable.traces;
        std::vector<Trace> in_turn{undoable.traces.rbegin(), undoable.traces.rend()};
        // What was cut out comes back before what was added goes: at every moment the words are in a file.
        std::stable_sort(in_turn.begin(), in_turn.end(), [](const Trace& a, const Trace& b) {
            return a.splice.inserted.empty() && !b.splice.inserted.empty();
        });
        if (in_turn.size() > 1 && !can_be_taken_back(in_turn)) {
            return;
        }
        for (const Trace& trace : in_turn) {
            if (!put_back(trace)) {
                return;
            }
            undone_.how = Undone::How::half_way;
        }
        undone_.how = Undone::How::taken_back;
        // An entry that went from one month to another has its receipt made last where it is now.
        for (auto trace = in_turn.rbegin(); trace != in_turn.rend(); ++trace) {
            renew_receipt(world_,
                          layout_,
                          trace->file,
                          trace->id,
                          first_block_text(trace->splice.removed, shape_of(trace->file)));
        }
        for (const Waiting& waiting : read_spool(world_, layout_).records) {
            if (waiting.record.id == undoable.record) {
                (void)world_.files.remove(waiting.path);
            }
        }
        (void)world_.files.remove(undoable.path);
        (void)world_.files.sync_directory(layout_.undo());
    }

    /// Looks at every file before the first of several is changed.
    bool can_be_taken_back(const std::vector<Trace>& traces) {
        for (const Trace& trace : traces) {
            FileContents held;
            const auto error = world_.files.read(layout_.data + "/" + trace.file, held);
            if (error && error != std::errc::no_such_file_or_directory) {
                refuse(words::file_trouble(layout_.data + "/" + trace.file,
                                           words::cannot_be_read(error)));
                return false;
            }
            if (taken_back(held.bytes, trace).changed_since) {
                refuse(words::file_trouble(layout_.data + "/" + trace.file,
                                           why_not(taken_back(held.bytes, trace))));
                return false;
            }
        }
        return true;
    }

    bool put_back(const Trace& trace) {
        const std::string words = first_block_text(trace.splice.inserted, shape_of(trace.file));
        if (!words.empty()) {
            if (const auto error = put_in_trash(world_, layout_, trace.id, words)) {
                return stop(words::meaning(error));
            }
        }
        const std::string path = layout_.data + "/" + trace.file;
        const Edit edit = [&](std::string_view held) {
            TakenBack back = taken_back(held, trace);
            std::string why = back.changed_since ? why_not(back) : "";
            return Edited{std::move(back.text), std::move(why), back.no_file};
        };
        Rewritten rewritten = rewrite(world_, layout_, path, edit);
        std::move(rewritten.notices.begin(),
                  rewritten.notices.end(),
                  std::back_inserter(undone_.notices));
        return rewritten.holds || stop(words::file_trouble(path, rewritten.why_not));
    }

    bool stop(std::string why) {
        if (undone_.how != Undone::How::half_way) {
            undone_.how = Undone::How::refused;
        }
        undone_.why_not = std::move(why);
        return false;
    }

    World& world_;
    const Layout& layout_;
    Undone undone_;
};

}  // namespace

Undone undo_last(World& world, const Layout& layout, int receipts_days) {
    Undone undone;
    bool looked = false;
    Outcome outcome = file_what_waits(world, layout, receipts_days, [&] {
        undone = Undoing{world, layout}.run();
        looked = true;
    });
    if (!looked) {
        undone.how = Undone::How::refused;
        undone.why_not = outcome.why_not;
    }
    undone.notices.insert(undone.notices.begin(),
                          std::make_move_iterator(outcome.notices.begin()),
                          std::make_move_iterator(outcome.notices.end()));
    return undone;
}

}  // namespace softly
