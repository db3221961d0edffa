#include "store/sittings.hpp"

#include "base/text.hpp"
#include "store/lasting.hpp"
#include "store/spool.hpp"
#include "store/target.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int most_at_once = 16;
constexpr std::uint64_t largest_note = 64 << 10;

/// A directory for each sitting at once: a lock on one is how another run can tell.
std::string place(const Layout& layout, int number) {
    return fmt::format("{}/{}", layout.sittings(), number);
}

}  // namespace

std::unique_ptr<FileLock> hold_sitting(World& world, const Layout& layout) {
    for (int number = 1; number <= most_at_once; ++number) {
        const std::string directory = place(layout, number);
        std::unique_ptr<FileLock> lock;
        if (world.files.make_directories(directory)) {
            return nullptr;
        }
        if (!world.files.lock(directory, {}, lock)) {
            return lock;
        }
    }
    return nullptr;
}

bool is_anyone_sitting(World& world, const Layout& layout) {
    std::vector<std::string> names;
    if (world.files.list(layout.sittings(), names)) {
        return false;
    }
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        std::unique_ptr<FileLock> lock;
        return world.files.lock(layout.sittings() + "/" + name, {}, lock) == std::errc::timed_out;
    });
}

std::vector<std::string> offered_drafts(World& world, const Layout& layout) {
    std::vector<std::string> ids;
    FileContents contents;
    if (!world.files.read(layout.offered(), contents, largest_note)) {
        for (const std::string_view line : lines_of(contents.bytes)) {
            ids.emplace_back(trim(line));
        }
    }
    return ids;
}

void note_offered(World& world,
                  const Layout& layout,
                  const std::string& id,
                  const std::vector<std::string>& open) {
    std::vector<std::string> ids = offered_drafts(world, layout);
    ids.push_back(id);
    std::string text;
    for (const std::string& each : ids) {
        const bool is_open = std::find(open.begin(), open.end(), each) != open.end();
        text += is_open ? each + "\n" : "";
    }
    prepare_state(world, layout);
    (void)write_lasting(world, layout.state, name_of(layout.offered()), text);
}

}  // namespace softly
