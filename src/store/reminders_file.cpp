#include "store/reminders_file.hpp"

#include "store/lasting.hpp"
#include "store/target.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "view/words_files.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t largest_note = 256 << 10;
constexpr auto lock_patience = 10s;

constexpr std::string_view looked_key = "looked";
constexpr std::string_view notes_key = "notes";
constexpr std::string_view channel_key = "channel";
constexpr std::string_view no_way_key = "no_way";
constexpr std::string_view sign_key = "sign";

ReminderPast past_in(const Table& table) {
    ReminderPast past;
    if (const Value* looked = find(table, looked_key)) {
        past.looked = moment_in(*looked);
    }
    const Value* notes = find(table, notes_key);
    if (const auto* all = notes == nullptr ? nullptr : std::get_if<Array>(&notes->data)) {
        for (const Value& each : *all) {
            if (const auto note = moment_in(each)) {
                past.notes.push_back(*note);
            }
        }
    }
    if (const Value* sign = find(table, sign_key)) {
        past.sign = moment_in(*sign);
    }
    const Value* no_way = find(table, no_way_key);
    const auto* flag = no_way == nullptr ? nullptr : std::get_if<bool>(&no_way->data);
    past.no_way = flag != nullptr && *flag;
    const Value* channel = find(table, channel_key);
    if (const auto* name =
            channel == nullptr ? nullptr : std::get_if<std::string>(&channel->data)) {
        past.channel = *name;
    }
    return past;
}

std::string text_of(const ReminderPast& past) {
    std::string text = "schema = 1\n";
    if (past.looked) {
        text += fmt::format("{} = {}\n", looked_key, to_text(*past.looked));
    }
    text += fmt::format("{} = [", notes_key);
    for (const Moment& note : past.notes) {
        text += fmt::format("\n    {},", to_text(note));
    }
    text += past.notes.empty() ? "]\n" : "\n]\n";
    if (!past.channel.empty()) {
        text += fmt::format("{} = {}\n", channel_key, toml_line_string(past.channel));
    }
    if (past.no_way) {
        text += fmt::format("{} = true\n", no_way_key);
    }
    if (past.sign) {
        text += fmt::format("{} = {}\n", sign_key, to_text(*past.sign));
    }
    return text;
}

bool is_absent(const std::error_code& error) {
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

std::error_code change_in_time(World& world,
                               const Layout& layout,
                               std::chrono::milliseconds patience,
                               const ReminderChange& change) {
    std::unique_ptr<FileLock> lock;
    if (const auto error = world.files.lock(layout.state, patience, lock)) {
        return error;
    }
    FileContents contents;
    // Softly wrote nothing so large: it says nothing that softly can use.
    if (const auto error = world.files.read(layout.reminders(), contents, largest_note);
        error && !is_absent(error) && error != std::errc::file_too_large) {
        return error;
    }
    const ReminderPast past = past_in(parse_toml(contents.bytes).table);
    return write_lasting(world, layout.state, name_of(layout.reminders()), text_of(change(past)));
}

}  // namespace

LoadedReminders load_reminders(World& world, const Layout& layout) {
    LoadedReminders loaded;
    FileContents contents;
    if (const auto error = world.files.read(layout.reminders(), contents, largest_note)) {
        if (!is_absent(error)) {
            loaded.problems.push_back({layout.reminders(), 0, 0, words::cannot_be_read(error)});
        }
        return loaded;
    }
    Parsed parsed = parse_toml(contents.bytes);
    if (parsed.problem) {
        parsed.problem->file = layout.reminders();
        loaded.problems.push_back(std::move(*parsed.problem));
        return loaded;
    }
    loaded.past = past_in(parsed.table);
    return loaded;
}

std::error_code change_reminders(World& world, const Layout& layout, const ReminderChange& change) {
    if (const auto error = world.files.make_directories(layout.state)) {
        return error;
    }
    return change_in_time(world, layout, lock_patience, change);
}

void note_sign(World& world, const Layout& layout) {
    FileStat stat;
    if (world.files.stat(layout.reminders(), stat)) {
        return;
    }
    (void)change_in_time(world, layout, 0ms, [&](ReminderPast past) {
        past.sign = world.clock.now();
        return past;
    });
}

}  // namespace softly
