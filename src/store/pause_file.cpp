#include "store/pause_file.hpp"

#include "store/lasting.hpp"
#include "store/spool.hpp"
#include "store/target.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"
#include "view/words_pause.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include <fmt/core.h>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t largest_note = 64 << 10;
constexpr auto lock_patience = 10s;

/// What the file says; nothing where it says no pause.
std::optional<Pause> pause_in(const Table& table) {
    const Value* from = find(table, "from");
    const Value* until = find(table, "until");
    const auto begins = from == nullptr ? std::nullopt : moment_in(*from);
    const auto ends = until == nullptr ? std::nullopt : moment_in(*until);
    if (!begins || (until != nullptr && !ends)) {
        return std::nullopt;
    }
    return Pause{*begins, ends};
}

std::string text_of(const Pause& pause) {
    std::string text = fmt::format("schema = 1\nfrom = {}\n", to_text(pause.from));
    if (pause.until) {
        text += fmt::format("until = {}\n", to_text(*pause.until));
    }
    return text;
}

}  // namespace

LoadedPause load_pause(World& world, const Layout& layout) {
    LoadedPause loaded;
    FileContents contents;
    if (const auto error = world.files.read(layout.pause(), contents, largest_note)) {
        if (error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
            loaded.problems.push_back({layout.pause(), 0, 0, words::cannot_be_read(error)});
        }
        return loaded;
    }
    Parsed parsed = parse_toml(contents.bytes);
    if (parsed.problem) {
        parsed.problem->file = layout.pause();
        loaded.problems.push_back(std::move(*parsed.problem));
        return loaded;
    }
    loaded.pause = pause_in(parsed.table);
    if (!loaded.pause) {
        loaded.problems.push_back({layout.pause(), 0, 0, words::says_no_pause()});
    }
    return loaded;
}

void write_pause(World& world, const Layout& layout, const Pause& pause) {
    prepare_state(world, layout);
    // Two at once would write into each other's unfinished file.
    std::unique_ptr<FileLock> lock;
    auto error = world.files.lock(layout.state, lock_patience, lock);
    if (!error) {
        error = write_lasting(world, layout.state, name_of(layout.pause()), text_of(pause));
    }
    if (error) {
        throw Failure(words::pause_not_written(words::meaning(error)));
    }
}

}  // namespace softly
