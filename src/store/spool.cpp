#include "store/spool.hpp"

#include "store/lasting.hpp"
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
constexpr std::chrono::minutes unfinished_patience{1};

std::string text_of(const Table& table, std::string_view key) {
    const Value* value = find(table, key);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->data);
    return text == nullptr ? std::string{} : *text;
}

bool is_true(const Value* value) {
    const auto* flag = value == nullptr ? nullptr : std::get_if<bool>(&value->data);
    return flag != nullptr && *flag;
}

std::string file_of(const Record& record) {
    return record.id + std::string(ending);
}

Files::Error write_in(World& world,
                      const std::string& directory,
                      const Record& record,
                      std::string_view bytes) {
    const auto error = write_lasting(world, directory, file_of(record), bytes);
    if (error) {
        // What cannot be promised to last is not left behind to come back later on its own.
        (void)world.files.remove(directory + "/" + file_of(record));
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
    // Where the place itself cannot be made, that is the reason, and not that it is not there.
    const auto no_place = world.files.make_directories(layout.pending());
    why = write_in(world, layout.pending(), record, bytes);
    why = why && no_place ? no_place : why;
    if (!why || !write_over_reserve(world, layout, record.id, bytes)) {
        return layout.pending() + "/" + file_of(record);
    }
    if (!layout.runtime.empty() && !world.files.make_directories(layout.runtime_pending())
        && !write_in(world, layout.runtime_pending(), record, bytes)) {
        return layout.runtime_pending() + "/" + file_of(record);
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
        const std::string whole = path.substr(0, path.size() - unfinished_ending.size());
        if (whole.ends_with(ending) && read_record(file.bytes, "")) {
            (void)world.files.rename(path, whole, Renaming::keep_existing);
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
    text += record.purge ? "purge = true\n" : "";
    text += record.for_good ? "for_good = true\n" : "";
    for (const Change& change : record.changes) {
        text += fmt::format(
            "\n[[change]]\nfile = {}\nid = {}\n", toml_string(change.file), toml_string(change.id));
        if (!change.before.empty()) {
            text += fmt::format("before = {}\n", toml_string(change.before));
        }
        if (!change.after.empty()) {
            text += fmt::format("after = {}\n", toml_string(change.after));
        }
        text += change.spare ? "spare = true\n" : "";
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
    Record record{
        id, {}, is_true(find(parsed.table, "purge")), is_true(find(parsed.table, "for_good"))};
    for (const Value& each : *array) {
        const auto* table = std::get_if<Table>(&each.data);
        if (table == nullptr) {
            return std::nullopt;
        }
        Change change{text_of(*table, "file"),
                      text_of(*table, "id"),
                      text_of(*table, "before"),
                      text_of(*table, "after"),
                      is_true(find(*table, "spare"))};
        if (!is_own_file(change.file) || (change.before.empty() && change.after.empty())) {
            return std::nullopt;
        }
        record.changes.push_back(std::move(change));
    }
    return record;
}

}  // namespace softly
