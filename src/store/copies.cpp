#include "store/copies.hpp"

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "core/plan.hpp"
#include "store/lasting.hpp"
#include "store/undo_log.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int most_of_one_day = 1000;

/// The day in a copy's name; empty where there is none.
std::string day_in(std::string_view name) {
    const std::vector<std::string_view> parts = split(name, '.');
    const auto day = std::find_if(parts.begin(), parts.end(), [](std::string_view part) {
        return parse_date(part).has_value();
    });
    return day == parts.end() ? "" : std::string{*day};
}

std::string name_of_copy(World& world, const std::string& id, int number) {
    const std::string apart = number == 1 ? "" : fmt::format(".{}", number);
    return fmt::format("{}.{}{}.toml", id, copy_day(world), apart);
}

/// What a copy is called after: a person's id is a name, which is not to stand where names of files are
/// shown, and what was written by hand may not be fit for one.
std::string called(const std::string& id) {
    const std::vector<std::string> sections = plan_sections();
    const bool plain = is_id(id) || id == "plan"
                       || std::find(sections.begin(), sections.end(), id) != sections.end();
    return plain ? id : "copy-" + hash_name(id);
}

std::vector<std::string> names_in(World& world, const std::string& directory, Purged& purged) {
    std::vector<std::string> names;
    const auto error = world.files.list(directory, names);
    if (error && error != std::errc::no_such_file_or_directory) {
        purged.in_doubt.push_back(directory);
    }
    return names;
}

}  // namespace

std::string copy_day(World& world) {
    return to_text(Date{std::chrono::floor<std::chrono::days>(world.clock.real_now())});
}

void drop_old_copies(World& world, const std::string& directory, int days) {
    const Date today = std::chrono::floor<std::chrono::days>(world.clock.real_now());
    const std::string oldest = to_text(plus_days(today, -days));
    std::vector<std::string> names;
    (void)world.files.list(directory, names);
    for (const std::string& name : names) {
        if (const std::string day = day_in(name); !day.empty() && day < oldest) {
            (void)world.files.remove(directory + "/" + name);
        }
    }
}

std::error_code put_in_trash(World& world,
                             const Layout& layout,
                             const std::string& id,
                             const std::string& text) {
    for (int number = 1;; ++number) {
        const std::string name = name_of_copy(world, called(id), number);
        FileContents there;
        const auto error = world.files.read(layout.trash() + "/" + name, there);
        if (!error && there.bytes == text) {
            return {};
        }
        if (error || number == most_of_one_day) {
            return write_lasting(world, layout.trash(), name, text);
        }
    }
}

std::error_code move_to_trash(World& world,
                              const Layout& layout,
                              const std::string& path,
                              const std::string& id) {
    std::error_code error;
    for (int number = 1; number <= most_of_one_day; ++number) {
        error = world.files.rename(
            path, layout.trash() + "/" + name_of_copy(world, id, number), Renaming::keep_existing);
        if (error != std::errc::file_exists) {
            break;
        }
    }
    return error ? error : world.files.sync_directory(layout.trash());
}

Purged purge_copies(World& world, const Layout& layout, const std::string& id) {
    Purged purged;
    const auto done = [&](const std::error_code& error, const std::string& path) {
        if (error) {
            purged.in_doubt.push_back(path);
        } else {
            ++purged.removed;
        }
    };
    for (const std::string& directory : {layout.receipts(), layout.trash(), layout.drafts()}) {
        // A copy is named after its entry; another entry's words may well mention the id.
        for (const std::string& name : names_in(world, directory, purged)) {
            if (name.starts_with(id + ".") || name.starts_with(called(id) + ".")) {
                done(world.files.remove(directory + "/" + name), directory + "/" + name);
            }
        }
        (void)world.files.sync_directory(directory);
    }
    for (const std::string& name : names_in(world, layout.undo(), purged)) {
        bool held = false;
        const auto error = forget(world, layout, name, id, held);
        if (held || error) {
            done(error, layout.undo() + "/" + name);
        }
    }
    (void)world.files.sync_directory(layout.undo());
    for (const std::string& directory : {layout.quarantine(), layout.rescue(), layout.pending()}) {
        for (const std::string& name : names_in(world, directory, purged)) {
            const std::string path = directory + "/" + name;
            FileContents contents;
            if (world.files.read(path, contents)) {
                purged.in_doubt.push_back(path);
            } else if (contents.bytes.find(id) != std::string::npos) {
                purged.left.push_back(path);
            }
        }
    }
    return purged;
}

std::vector<std::string> ids_with_copies(World& world,
                                         const Layout& layout,
                                         std::string_view prefix) {
    std::vector<std::string> ids;
    for (const std::string& directory : {layout.trash(), layout.undo(), layout.receipts()}) {
        std::vector<std::string> names;
        (void)world.files.list(directory, names);
        for (const std::string& name : names) {
            for (const std::string_view part : split(name, '.')) {
                if (is_id(part) && part.starts_with(prefix)) {
                    ids.emplace_back(part);
                }
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace softly
