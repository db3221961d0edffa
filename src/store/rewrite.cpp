#include "store/rewrite.hpp"

#include "store/leftovers.hpp"
#include "store/target.hpp"
#include "view/words_files.hpp"

#include <chrono>
#include <optional>

#include <fmt/core.h>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr int most_tries = 40;
constexpr int most_temporary_names = 9;
constexpr std::uint32_t owner_only = 0600;
// Measured against writers that append, truncate or rename without a lock (storage.md section 2.4).
constexpr auto quiet_time = 12ms;
constexpr auto late_writer_time = 3ms;

std::string fingerprint(const FileStat& stat) {
    return fmt::format("{} {} {}\n", stat.inode, stat.size, stat.modified);
}

/// One run of the protocol over one file; each method is one of its steps.
class Rewriting {
  public:
    Rewriting(World& world, const Layout& layout, const std::string& path, const Edit& edit)
        : world_(world), layout_(layout), path_(path), edit_(edit) {}

    Rewritten run() {
        for (int tries = 0; tries < most_tries; ++tries) {
            if (attempt()) {
                return result_;
            }
        }
        return refuse(words::keeps_changing());
    }

  private:
    /// True when there is a result.
    bool attempt() {
        target_ = find_target(world_, path_);
        if (!target_.refusal.empty()) {
            return done(target_.refusal);
        }
        FileContents held;
        if (!read_quiet(held)) {
            return true;
        }
        Edited edited = edit_(held.bytes);
        if (!edited.refusal.empty()) {
            return done(edited.refusal);
        }
        if (!holds_carried(held.bytes)) {
            edited.bytes += carried_;
        }
        if (target_.exists && edited.bytes == held.bytes) {
            return holds_already(held);
        }
        if (edited.no_file && edited.bytes.empty() && held.stat.links == 1 && take_away(held)) {
            return true;
        }
        return held.stat.links > 1 ? append_in_place(held, edited.bytes)
                                   : replace(held, edited.bytes);
    }

    /// A run that was killed may have brought the bytes here without making them last, or without the link.
    bool holds_already(const FileContents& held) {
        if (held.stat.links > 1) {
            if (const auto error = world_.files.append(target_.path, "", held.stat)) {
                return done(words::meaning(error));
            }
        } else if (const auto error = world_.files.sync_directory(directory_of(target_.path))) {
            return done(words::meaning(error));
        }
        return finish();
    }

    /// Reads the file once nobody seems to be in the middle of writing it in place.
    bool read_quiet(FileContents& held) {
        for (int tries = 0; tries < most_tries; ++tries) {
            if (!target_.exists) {
                return true;
            }
            held = {};
            if (const auto error = world_.files.read(target_.path, held)) {
                if (error == std::errc::no_such_file_or_directory) {
                    target_ = find_target(world_, path_);
                    continue;
                }
                return !done(words::cannot_be_read(error));
            }
            if (held.stat.owner != world_.files.user()) {
                return !done(words::belongs_to_someone_else());
            }
            if (is_quiet(held.stat)) {
                return true;
            }
            world_.files.wait(quiet_time);
        }
        return true;
    }

    bool is_quiet(const FileStat& stat) {
        const auto age =
            world_.clock.real_now().time_since_epoch()
            - std::chrono::floor<std::chrono::seconds>(std::chrono::nanoseconds{stat.modified});
        if (age > 1s || waited_for_ == fingerprint(stat)) {
            return true;
        }
        waited_for_ = fingerprint(stat);
        FileContents stamp;
        return !world_.files.read(layout_.stamp(), stamp) && stamp.bytes == waited_for_;
    }

    bool replace(const FileContents& held, const std::string& bytes) {
        const auto temporary = write_temporary(bytes, held);
        if (!temporary) {
            const bool pure_append = bytes.starts_with(held.bytes);
            const bool directory_closed = last_error_ == std::errc::permission_denied
                                          || last_error_ == std::errc::operation_not_permitted;
            if (target_.exists && directory_closed && pure_append) {
                return append_in_place(held, bytes);
            }
            return done(words::meaning(last_error_));
        }
        if (target_.exists && !stands_as(held.stat)) {
            // Nobody gets to read ours, and to write it back, before the newest is in it.
            (void)world_.files.remove(*temporary);
            return false;
        }
        return target_.exists ? exchange(*temporary, held, bytes) : put_new(*temporary);
    }

    bool stands_as(const FileStat& read) {
        FileStat now;
        return !world_.files.stat(target_.path, now) && now == read;
    }

    /// Moves the file aside and removes it once it is sure that nobody wrote into it; false where it stays.
    bool take_away(const FileContents& held) {
        FileStat link;
        const std::string aside = fmt::format(
            "{}/.{}{}", directory_of(target_.path), name_of(target_.path), temporary_mark);
        if (world_.files.stat(path_, link, Links::keep) || link.symlink
            || world_.files.rename(target_.path, aside, Renaming::keep_existing)) {
            return false;
        }
        const bool lasts = !world_.files.sync_directory(directory_of(aside));
        world_.files.wait(late_writer_time);
        if (!lasts || look_at_displaced(aside, held.bytes) != Displaced::as_expected) {
            // Where a new file stands there by now, a later run looks at what was moved aside.
            (void)world_.files.rename(aside, target_.path, Renaming::keep_existing);
            return false;
        }
        (void)world_.files.remove(aside);
        return finish_without_file();
    }

    bool finish_without_file() {
        const auto error = world_.files.sync_directory(directory_of(target_.path));
        return done(error ? words::meaning(error) : "");
    }

    std::optional<std::string> write_temporary(const std::string& bytes, const FileContents& held) {
        const std::string base = fmt::format(
            "{}/.{}{}", directory_of(target_.path), name_of(target_.path), temporary_mark);
        for (int number = 1; number <= most_temporary_names; ++number) {
            const std::string path = number == 1 ? base : base + std::to_string(number);
            last_error_ = world_.files.create(
                path, bytes, target_.exists ? held.stat.mode & owner_only : owner_only);
            if (!last_error_) {
                if (target_.exists) {
                    world_.files.copy_attributes(target_.path, path);
                }
                return path;
            }
            if (last_error_ != std::errc::file_exists) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    bool put_new(const std::string& temporary) {
        if (const auto error =
                world_.files.rename(temporary, target_.path, Renaming::keep_existing)) {
            if (error == std::errc::invalid_argument
                || error == std::errc::function_not_supported) {
                return put_new_without_flags(temporary);
            }
            (void)world_.files.remove(temporary);
            return error != std::errc::file_exists && done(words::meaning(error));
        }
        return finish_new(temporary);
    }

    /// The new file has its name; it stays only where that lasts.
    bool finish_new(const std::string& temporary) {
        if (const auto error = world_.files.sync_directory(directory_of(target_.path))) {
            if (!world_.files.rename(target_.path, temporary, Renaming::keep_existing)) {
                (void)world_.files.remove(temporary);
            }
            return done(words::meaning(error));
        }
        return finish();
    }

    /// For file systems without RENAME_NOREPLACE: the window is small and the lock keeps softly out of it.
    bool put_new_without_flags(const std::string& temporary) {
        FileStat stat;
        if (!world_.files.stat(target_.path, stat)) {
            (void)world_.files.remove(temporary);
            return false;
        }
        if (const auto error = world_.files.rename(temporary, target_.path, Renaming::replace)) {
            (void)world_.files.remove(temporary);
            return done(words::meaning(error));
        }
        return finish_new(temporary);
    }

    bool exchange(const std::string& temporary,
                  const FileContents& held,
                  const std::string& bytes) {
        if (const auto error = world_.files.rename(temporary, target_.path, Renaming::exchange)) {
            if (error == std::errc::invalid_argument
                || error == std::errc::function_not_supported) {
                return exchange_without_flags(temporary);
            }
            (void)world_.files.remove(temporary);
            // Someone removed the file in between: start over with what is there now.
            return error != std::errc::no_such_file_or_directory && done(words::meaning(error));
        }
        if (look_at_displaced(temporary, held.bytes) == Displaced::changed) {
            return give_back(temporary, bytes);
        }
        if (const auto error = world_.files.sync_directory(directory_of(target_.path))) {
            // What may not last is not left in place: "not changed" has to be true.
            (void)give_back(temporary, bytes);
            return done(words::meaning(error));
        }
        world_.files.wait(late_writer_time);
        const Displaced displaced = look_at_displaced(temporary, held.bytes);
        if (displaced == Displaced::changed) {
            return give_back(temporary, bytes);
        }
        if (displaced == Displaced::as_expected) {
            (void)world_.files.remove(temporary);
        }
        return finish();
    }

    /// For NFS and some FUSE file systems, where nothing more is known than the look right before.
    bool exchange_without_flags(const std::string& temporary) {
        if (const auto error = world_.files.rename(temporary, target_.path, Renaming::replace)) {
            (void)world_.files.remove(temporary);
            return done(words::meaning(error));
        }
        if (const auto error = world_.files.sync_directory(directory_of(target_.path))) {
            return done(words::meaning(error));
        }
        return finish();
    }

    /// What cannot be read may be someone's only words: it stays, for a later run to look at.
    enum class Displaced { as_expected, changed, unreadable };

    Displaced look_at_displaced(const std::string& temporary, const std::string& expected) {
        FileContents displaced;
        if (world_.files.read(temporary, displaced)) {
            return Displaced::unreadable;
        }
        return displaced.bytes == expected ? Displaced::as_expected : Displaced::changed;
    }

    /// Another program's version was displaced: it goes back to its place, and the edit starts from it.
    bool give_back(const std::string& temporary, const std::string& ours) {
        if (const auto error = world_.files.rename(temporary, target_.path, Renaming::exchange)) {
            return done(words::meaning(error));
        }
        FileContents taken_back;
        if (world_.files.read(temporary, taken_back)) {
            return false;
        }
        if (taken_back.bytes == ours) {
            (void)world_.files.remove(temporary);
        } else if (carried_from_.empty() && taken_back.bytes.starts_with(ours)) {
            // It added once more in between, to ours: that goes along into the next attempt.
            carried_ = taken_back.bytes.substr(ours.size());
            carried_from_ = temporary;
        } else {
            keep_newest(temporary);
        }
        return false;
    }

    /// True where nothing is carried.
    bool holds_carried(const std::string& bytes) const {
        return bytes.find(carried_) != std::string::npos;
    }

    /// It rewrote the file in between: its newest stays in place, and what that replaced is kept aside
    /// unless all of it is there.
    void keep_newest(const std::string& temporary) {
        (void)world_.files.rename(temporary, target_.path, Renaming::exchange);
        FileContents older;
        FileContents newest;
        if (!world_.files.read(temporary, older) && !world_.files.read(target_.path, newest)
            && is_contained(older.bytes, newest.bytes, shape_of(name_of(target_.path)))) {
            (void)world_.files.remove(temporary);
        } else {
            result_.notices.push_back(move_to_quarantine(world_, layout_, temporary));
        }
    }

    /// What is in its place lasts; what else belongs to it follows.
    bool finish() {
        if (!target_.link_to_make.empty()) {
            auto error = world_.files.make_link(target_.link_to_make, path_);
            if (!error || error == std::errc::file_exists) {
                error = world_.files.sync_directory(directory_of(path_));
            }
            if (error) {
                return done(words::meaning(error));
            }
        }
        FileContents stands;
        if (!carried_from_.empty() && !world_.files.read(target_.path, stands)) {
            if (!holds_carried(stands.bytes)) {
                return false;  // an older copy was written over it: it goes along once more
            }
            (void)world_.files.remove(carried_from_);
        }
        FileStat stat;
        if (!world_.files.stat(target_.path, stat)) {
            write_stamp(stat);
        }
        return done("");
    }

    void write_stamp(const FileStat& stat) {
        if (world_.files.overwrite(layout_.stamp(), fingerprint(stat))) {
            (void)world_.files.create(layout_.stamp(), fingerprint(stat));
        }
    }

    /// For a file with several names, or in a directory that takes no new ones. What is about to be added
    /// is noted first, so that a tail torn by a power cut can be told from a person's own words.
    bool append_in_place(const FileContents& held, const std::string& bytes) {
        if (!bytes.starts_with(held.bytes)) {
            return done(words::can_only_be_added_to());
        }
        const std::string tail = bytes.substr(held.bytes.size());
        (void)world_.files.remove(layout_.appending());
        if (const auto error = world_.files.create(
                layout_.appending(),
                fmt::format("{}\n{}\n{}", target_.path, held.stat.size, tail))) {
            return done(words::meaning(error));
        }
        const auto error = world_.files.append(target_.path, tail, held.stat);
        if (error == std::errc::resource_unavailable_try_again) {
            return false;
        }
        if (error) {
            return done(words::meaning(error));
        }
        FileStat now;
        if (world_.files.stat(target_.path, now) || now.inode != held.stat.inode) {
            return false;  // the name leads elsewhere now: do it again there
        }
        (void)world_.files.remove(layout_.appending());
        write_stamp(now);
        return done("");
    }

    Rewritten refuse(const std::string& why) {
        done(why);
        return result_;
    }

    bool done(const std::string& why_not) {
        result_.holds = why_not.empty();
        result_.why_not = why_not;
        return true;
    }

    World& world_;
    const Layout& layout_;
    const std::string& path_;
    const Edit& edit_;
    Target target_;
    Rewritten result_;
    std::error_code last_error_;
    std::string waited_for_;
    std::string carried_;  ///< what another program added to a version of ours that was taken back
    std::string carried_from_;  ///< the file that holds it until it is in its place
};

}  // namespace

Rewritten rewrite(World& world, const Layout& layout, const std::string& path, const Edit& edit) {
    return Rewriting{world, layout, path, edit}.run();
}

}  // namespace softly
