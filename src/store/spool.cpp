#include "store/spool.hpp"

#include "base/text.hpp"
#include "store/leftovers.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr std::size_t reserve_size = 16 * 1024;
constexpr std::string_view ending = ".toml";
constexpr std::string_view unfinished_ending = ".tmp";
constexpr std::chrono::minutes unfinished_patience{1};
constexpr std::string_view told_ending = ".gone.toml";

std::string text_of(const Table& table, std::string_view key) {
    const Value* value = find(table, key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    return text == nullptr ? std::string{} : *text;
}

/// The files that a change can be for. A kept change that names another did not come from softly.
bool is_own_file(std::string_view file) {
    constexpr std::string_view journal = "journal/";
    if (file.starts_with(journal)) {
        const std::string_view name = file.substr(journal.size());
        return name.find('/') == std::string_view::npos && !name.starts_with('.')
               && name.ends_with(ending);
    }
    return file == "people.toml" || file == "steps.toml" || file == "steps-done.toml"
           || file == "plan.toml" || file == "letters.toml";
}

Files::Error write_in(World& world,
                      const std::string& directory,
                      const std::string& name,
                      std::string_view bytes) {
    const std::string temporary = fmt::format("{}/{}{}", directory, name, unfinished_ending);
    const std::string final_name = fmt::format("{}/{}{}", directory, name, ending);
    if (const auto error = world.files.create(temporary, bytes)) {
        return error;
    }
    auto error = world.files.rename(temporary, final_name, Renaming::replace);
    if (!error) {
        error = world.files.sync_directory(directory);
    }
    if (error) {
        // What cannot be promised to last is not left behind to come back later on its own.
        (void)world.files.remove(temporary);
        (void)world.files.remove(final_name);
    }
    return error;
}

Files::Error write_over_reserve(World& world,
                                const Layout& layout,
                                const std::string& name,
                                std::string_view bytes) {
    if (bytes.size() > reserve_size) {
        return std::make_error_code(std::errc::file_too_large);
    }
    if (const auto error = world.files.overwrite(layout.reserve(), bytes)) {
        return error;
    }
    const std::string final_name = fmt::format("{}/{}{}", layout.pending(), name, ending);
    if (const auto error =
            world.files.rename(layout.reserve(), final_name, Renaming::keep_existing)) {
        return error;
    }
    return world.files.sync_directory(layout.pending());
}

void read_spool_directory(World& world, const std::string& directory, SpoolContents& contents) {
    std::vector<std::string> names;
    if (directory.empty()) {
        return;
    }
    if (const auto error = world.files.list(directory, names)) {
        const bool absent =
            error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
        if (!absent) {
            contents.problems.push_back({directory, 0, 0, words::cannot_be_read(error)});
        }
        return;
    }
    for (const std::string& name : names) {
        if (!name.ends_with(ending)) {
            continue;
        }
        const std::string path = directory + "/" + name;
        FileContents file;
        if (const auto error = world.files.read(path, file)) {
            // Another run may have filed it between the listing and the reading.
            if (error != std::errc::no_such_file_or_directory) {
                contents.problems.push_back({path, 0, 0, words::kept_change_unreadable(error)});
            }
            continue;
        }
        auto record = read_record(file.bytes, name.substr(0, name.size() - ending.size()));
        // Another account's record would speak, or take out words, in this person's name.
        if (record && file.stat.owner == world.files.user()) {
            contents.records.push_back({std::move(*record), path, file.stat.modified});
        } else {
            contents.problems.push_back({path, 0, 0, words::is_no_kept_change()});
        }
    }
}

bool adds_to_journal(const Record& record) {
    return record.changes.size() == 1 && record.changes.front().before.empty()
           && record.changes.front().file.starts_with("journal/");
}

}  // namespace

void prepare_state(World& world, const Layout& layout) {
    for (const std::string& directory : {layout.pending(),
                                         layout.receipts(),
                                         layout.drafts(),
                                         layout.undo(),
                                         layout.trash(),
                                         layout.quarantine(),
                                         layout.rescue()}) {
        (void)world.files.make_directories(directory);
    }
    FileStat stat;
    if (world.files.stat(layout.path_note(), stat)) {
        (void)world.files.create(layout.path_note(), layout.data + "\n");
    }
    if (world.files.stat(layout.reserve(), stat) || stat.size < reserve_size) {
        const std::string fresh = layout.reserve() + ".tmp";
        (void)world.files.remove(fresh);
        if (!world.files.create(fresh, std::string(reserve_size, '\n'))) {
            (void)world.files.rename(fresh, layout.reserve(), Renaming::replace);
        }
    }
}

std::optional<std::string> keep_in_spool(World& world,
                                         const Layout& layout,
                                         const Record& record,
                                         std::error_code& why) {
    const std::string bytes = write_record(record);
    why = write_in(world, layout.pending(), record.id, bytes);
    if (!why || !write_over_reserve(world, layout, record.id, bytes)) {
        return fmt::format("{}/{}{}", layout.pending(), record.id, ending);
    }
    if (!layout.runtime.empty() && !world.files.make_directories(layout.runtime_pending())
        && !write_in(world, layout.runtime_pending(), record.id, bytes)) {
        return fmt::format("{}/{}{}", layout.runtime_pending(), record.id, ending);
    }
    return std::nullopt;
}

void take_up_unfinished(World& world, const Layout& layout) {
    std::vector<std::string> names;
    (void)world.files.list(layout.pending(), names);
    for (const std::string& name : names) {
        const std::string path = layout.pending() + "/" + name;
        FileContents file;
        if (!name.ends_with(unfinished_ending) || world.files.read(path, file)) {
            continue;
        }
        const std::chrono::nanoseconds written{file.stat.modified};
        if (world.clock.real_now().time_since_epoch() - written < unfinished_patience) {
            continue;
        }
        const std::string id = name.substr(0, name.size() - unfinished_ending.size());
        if (read_record(file.bytes, id)) {
            (void)world.files.rename(path,
                                     fmt::format("{}/{}{}", layout.pending(), id, ending),
                                     Renaming::keep_existing);
        } else if (file.bytes.empty()) {
            (void)world.files.remove(path);
        } else {
            (void)move_to_quarantine(world, layout, path);
        }
    }
}

SpoolContents read_spool(World& world, const Layout& layout) {
    SpoolContents contents;
    read_spool_directory(world, layout.pending(), contents);
    read_spool_directory(world, layout.runtime_pending(), contents);
    std::stable_sort(contents.records.begin(),
                     contents.records.end(),
                     [](const Waiting& a, const Waiting& b) { return a.kept_at < b.kept_at; });
    return contents;
}

std::string write_record(const Record& record) {
    std::string text = "schema = 1\n";
    for (const Change& change : record.changes) {
        text += fmt::format(
            "\n[[change]]\nfile = {}\nid = {}\n", toml_string(change.file), toml_string(change.id));
        if (!change.before.empty()) {
            text += fmt::format("before = {}\n", toml_string(change.before));
        }
        if (!change.after.empty()) {
            text += fmt::format("after = {}\n", toml_string(change.after));
        }
    }
    return text;
}

std::optional<Record> read_record(std::string_view text, const std::string& id) {
    const Parsed parsed = parse_toml(text);
    const Value* changes = parsed.problem ? nullptr : find(parsed.table, "change");
    const auto* array = changes == nullptr ? nullptr : std::get_if<Array>(&changes->data);
    if (array == nullptr || array->empty()) {
        return std::nullopt;
    }
    Record record{id, {}};
    for (const Value& each : *array) {
        const auto* table = std::get_if<Table>(&each.data);
        if (table == nullptr) {
            return std::nullopt;
        }
        Change change{text_of(*table, "file"),
                      text_of(*table, "id"),
                      text_of(*table, "before"),
                      text_of(*table, "after")};
        if (!is_own_file(change.file) || (change.before.empty() && change.after.empty())) {
            return std::nullopt;
        }
        record.changes.push_back(std::move(change));
    }
    return record;
}

void file_receipt(World& world, const Layout& layout, const Waiting& waiting) {
    if (adds_to_journal(waiting.record)) {
        const std::string file = waiting.record.changes.front().file;
        const std::string month = file.substr(file.find('/') + 1, std::string{"2026-11"}.size());
        const Date day = std::chrono::floor<std::chrono::days>(world.clock.real_now());
        const std::string receipt = fmt::format(
            "{}/{}.{}.{}{}", layout.receipts(), waiting.record.id, month, to_text(day), ending);
        if (!world.files.rename(waiting.path, receipt, Renaming::replace)) {
            return;
        }
    }
    (void)world.files.remove(waiting.path);
}

std::vector<Receipt> read_receipts(World& world, const Layout& layout) {
    std::vector<Receipt> receipts;
    std::vector<std::string> names;
    if (world.files.list(layout.receipts(), names)) {
        return receipts;
    }
    for (const std::string& name : names) {
        const std::vector<std::string_view> parts = split(name, '.');
        if (parts.size() >= 4 && name.ends_with(ending) && parse_date(parts[2])) {
            receipts.push_back({std::string{parts[0]},
                                std::string{parts[1]},
                                std::string{parts[2]},
                                name.ends_with(told_ending),
                                name});
        }
    }
    return receipts;
}

void mark_told(World& world, const Layout& layout, const Receipt& receipt) {
    const std::string told = fmt::format(
        "{}/{}.{}.{}{}", layout.receipts(), receipt.id, receipt.month, receipt.day, told_ending);
    (void)world.files.rename(layout.receipts() + "/" + receipt.name, told, Renaming::replace);
}

void drop_old_receipts(World& world, const Layout& layout, int days) {
    const Date today = std::chrono::floor<std::chrono::days>(world.clock.real_now());
    const std::string oldest = to_text(plus_days(today, -days));
    for (const Receipt& receipt : read_receipts(world, layout)) {
        if (receipt.day < oldest) {
            (void)world.files.remove(layout.receipts() + "/" + receipt.name);
        }
    }
}

}  // namespace softly
