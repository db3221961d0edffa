#include "store/mend.hpp"

#include "base/id.hpp"
#include "store/apply.hpp"
#include "store/block_reading.hpp"
#include "store/copies.hpp"
#include "store/doubles.hpp"
#include "store/examine.hpp"
#include "store/filing.hpp"
#include "store/journal.hpp"
#include "store/lasting.hpp"
#include "store/leftovers.hpp"
#include "store/receipts.hpp"
#include "store/split.hpp"
#include "store/standing.hpp"
#include "store/target.hpp"
#include "view/words_doctor.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <utility>

namespace softly {
namespace {

constexpr std::uint32_t owner_bits = 0700;
constexpr std::chrono::minutes stray_patience{1};

class Mending {
  public:
    Mending(World& world, const Layout& layout, int receipts_days, const Announce& announce)
        : world_(world), layout_(layout), receipts_days_(receipts_days), announce_(announce) {}

    Mended run() {
        close_to_others();
        file_and_clear();
        split_in_other_names();
        move_to_their_months();
        cut_doubles();
        put_empty_copies_away();
        return std::move(mended_);
    }

    Mended bring_back() {
        const Journal journal{world_, layout_};
        // All are read before the first is filed: that gives the others a name that says they were told of.
        std::vector<Change> gone;
        for (const Receipt& receipt :
             receipts_gone(world_, layout_, journal, journal.load(journal.months()))) {
            if (auto change = change_restoring(world_, layout_, receipt)) {
                gone.push_back(std::move(*change));
            } else {
                mended_.notices.push_back(words::receipt_unreadable(receipt.name));
            }
        }
        for (const Change& change : gone) {
            make(words::mend_restore(change.id, month_named(change.file)), {change});
        }
        return std::move(mended_);
    }

  private:
    void say(const std::string& sentence) {
        announce_(sentence);
        mended_.done.push_back(sentence);
    }

    void could_not(const std::string& path, const std::string& why) {
        mended_.notices.push_back(words::not_mended(path, why));
    }

    enum class Undo { possible, impossible };

    void make(const std::string& sentence,
              std::vector<Change> changes,
              Undo undo = Undo::possible) {
        say(sentence);
        const Record record{
            make_id(world_.system.random()), std::move(changes), false, undo == Undo::impossible};
        const Outcome outcome = commit(world_, layout_, record, receipts_days_);
        mended_.notices.insert(
            mended_.notices.end(), outcome.notices.begin(), outcome.notices.end());
        if (!outcome.filed) {
            mended_.notices.push_back(words::not_mended_yet(outcome.why_not));
        }
    }

    void close_to_others() {
        for (const std::string& path : paths_open_to_others(world_, layout_)) {
            FileStat stat;
            if (world_.files.stat(path, stat)) {
                continue;
            }
            say(words::mend_mode(path));
            if (const auto error = world_.files.set_mode(path, stat.mode & owner_bits)) {
                could_not(path, words::meaning(error));
            }
        }
    }

    /// What any writing command does on its way: said here where there is something to say.
    void file_and_clear() {
        const SpoolContents spool = read_spool(world_, layout_);
        for (const Waiting& waiting : spool.records) {
            say(words::mend_waiting(waiting.path));
        }
        std::vector<std::string> stray;
        for (const std::string& directory : {layout_.journal(), layout_.data}) {
            for (const std::string& name : names_in(directory)) {
                if (is_temporary_name(name)) {
                    say(words::mend_temporary(directory + "/" + name));
                }
            }
        }
        const Outcome outcome =
            file_what_waits(world_, layout_, receipts_days_, [&] { clear_unfinished(); });
        mended_.notices.insert(
            mended_.notices.end(), outcome.notices.begin(), outcome.notices.end());
        if (!outcome.filed) {
            mended_.notices.push_back(words::not_mended_yet(outcome.why_not));
        }
    }

    std::vector<std::string> names_in(const std::string& directory) const {
        std::vector<std::string> names;
        (void)world_.files.list(directory, names);
        return names;
    }

    /// Half-written files of killed runs: a draft may hold words that are nowhere else.
    void clear_unfinished() {
        for (const std::string& directory :
             {layout_.drafts(), layout_.undo(), layout_.trash(), layout_.receipts()}) {
            for (const std::string& name : names_in(directory)) {
                const std::string path = directory + "/" + name;
                FileContents contents;
                if (!name.ends_with(unfinished_ending) || world_.files.read(path, contents)) {
                    continue;
                }
                const std::chrono::nanoseconds written{contents.stat.modified};
                if (world_.clock.real_now().time_since_epoch() - written < stray_patience) {
                    continue;
                }
                say(words::mend_temporary(path));
                if (directory == layout_.drafts() && !contents.bytes.empty()) {
                    mended_.notices.push_back(move_to_quarantine(world_, layout_, path));
                } else {
                    (void)world_.files.remove(path);
                }
            }
        }
    }

    void split_in_other_names() {
        const Journal journal{world_, layout_};
        for (const std::string& name : journal.other_names()) {
            const std::string path = layout_.journal() + "/" + name;
            FileContents contents;
            if (!name.ends_with(".toml") || world_.files.read(path, contents)) {
                continue;
            }
            auto changes = changes_splitting(path, contents.bytes, journal, world_.clock);
            if (!changes) {
                continue;
            }
            const std::size_t before = mended_.notices.size();
            const std::string sentence = words::mend_split(path, changes->size());
            // The file that they came from goes: taking only them out again would leave them nowhere.
            make(sentence, std::move(*changes), Undo::impossible);
            if (mended_.notices.size() == before) {
                put_away(path, contents.bytes);
            }
        }
    }

    /// A file whose entries all stand elsewhere now; comments of its own are looked at by a person.
    void put_away(const std::string& path, const std::string& bytes) {
        const Outcome outcome = file_what_waits(world_, layout_, receipts_days_, [&] {
            FileContents now;
            if (world_.files.read(path, now) || now.bytes != bytes) {
                could_not(path, words::keeps_changing());
            } else if (!holds_only_blocks(bytes)) {
                mended_.notices.push_back(move_to_quarantine(world_, layout_, path));
            } else if (const auto error = move_to_trash(world_, layout_, path, name_of(path))) {
                could_not(path, words::meaning(error));
            }
        });
        if (!outcome.filed) {
            mended_.notices.push_back(words::not_mended_yet(outcome.why_not));
        }
    }

    void move_to_their_months() {
        const Journal journal{world_, layout_};
        for (const Placed& placed : journal.load(journal.months()).entries) {
            if (!placed.filed || !placed.entry.at) {
                continue;
            }
            const std::string to = month_file(month_of(placed.entry.at->local));
            const auto standing = place_at(journal, placed);
            if (!standing || month_named(standing->file) == month_named(to)) {
                continue;
            }
            make(words::mend_month(placed.entry.id, month_named(standing->file), month_named(to)),
                 {{to, placed.entry.id, "", standing->block},
                  {standing->file, placed.entry.id, standing->block, ""}});
        }
    }

    std::optional<Standing> place_at(const Journal& journal, const Placed& placed) const {
        for (Standing& place : places_of(world_, journal, placed)) {
            if (place.file == "journal/" + name_of(placed.file)) {
                return std::move(place);
            }
        }
        return std::nullopt;
    }

    void cut_doubles() {
        const Journal journal{world_, layout_};
        for (const auto& [id, block, file, path, spare] : exact_doubles(world_, journal)) {
            // A run that is killed in between must not take the last one when it is done again.
            make(words::mend_double(id, file), {{file, id, block, "", spare}});
        }
    }

    /// Conflict copies of which nothing is left.
    void put_empty_copies_away() {
        const Journal journal{world_, layout_};
        for (const std::string& path : journal.paths()) {
            FileContents contents;
            const bool own_name = name_of(path).size() == std::string_view{"2026-11.toml"}.size();
            if (own_name || world_.files.read(path, contents) || read_blocks(contents.bytes).problem
                || !find_blocks(contents.bytes).empty() || !holds_only_blocks(contents.bytes)) {
                continue;
            }
            say(words::mend_empty_copy(path));
            put_away(path, contents.bytes);
        }
    }

    World& world_;
    const Layout& layout_;
    int receipts_days_;
    const Announce& announce_;
    Mended mended_;
};

}  // namespace

Mended mend(World& world, const Layout& layout, int receipts_days, const Announce& announce) {
    return Mending{world, layout, receipts_days, announce}.run();
}

Mended restore(World& world, const Layout& layout, int receipts_days, const Announce& announce) {
    return Mending{world, layout, receipts_days, announce}.bring_back();
}

}  // namespace softly
