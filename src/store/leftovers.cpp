#include "store/leftovers.hpp"

#include "base/text.hpp"
#include "store/blocks.hpp"
#include "store/target.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <set>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int most_kept_versions = 1000;

}  // namespace

bool is_contained(const std::string& leftover, const std::string& held, Shape shape) {
    if (held.starts_with(leftover)) {
        return true;
    }
    if (parse_toml(leftover).problem || parse_toml(held).problem) {
        return false;
    }
    std::set<std::string> there;
    for (const Block& block : find_blocks(held, shape)) {
        there.insert(block_text(held, block));
    }
    const std::vector<Block> blocks = find_blocks(leftover, shape);
    return !blocks.empty() && std::all_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        return there.contains(block_text(leftover, block));
    });
}

bool is_temporary_name(std::string_view name) {
    return name.starts_with('.') && name.find(temporary_mark) != std::string_view::npos;
}

std::string without_dot(const std::string& name) {
    return name.starts_with('.') ? name.substr(1) : name;
}

std::string move_to_quarantine(World& world, const Layout& layout, const std::string& path) {
    FileContents contents;
    for (int number = 1; !world.files.read(path, contents) && number <= most_kept_versions;
         ++number) {
        const std::string kept =
            fmt::format("{}/{}.{}", layout.quarantine(), without_dot(name_of(path)), number);
        const auto error = world.files.create(kept, contents.bytes);
        if (!error) {
            (void)world.files.remove(path);
            return words::leftover_kept(kept);
        }
        if (error != std::errc::file_exists) {
            break;
        }
    }
    return words::leftover_kept(path);
}

std::vector<std::string> clear_orphans(World& world,
                                       const Layout& layout,
                                       const std::string& directory) {
    std::vector<std::string> notices;
    std::vector<std::string> names;
    if (world.files.list(directory, names)) {
        return notices;
    }
    for (const std::string& name : names) {
        if (!is_temporary_name(name)) {
            continue;
        }
        const std::string original = name.substr(1, name.rfind(temporary_mark) - 1);
        FileContents leftover;
        FileContents held;
        // softly's own temporary files are no links: another's would lead its words into quarantine.
        FileStat stat;
        const bool readable = !world.files.stat(directory + "/" + name, stat, Links::keep)
                              && stat.regular
                              && !world.files.read(directory + "/" + name, leftover);
        (void)world.files.read(directory + "/" + original, held);
        if (readable && is_contained(leftover.bytes, held.bytes, shape_of(original))) {
            (void)world.files.remove(directory + "/" + name);
        } else if (readable) {
            notices.push_back(move_to_quarantine(world, layout, directory + "/" + name));
        }
    }
    return notices;
}

void mend_torn_append(World& world, const Layout& layout) {
    FileContents note;
    if (world.files.read(layout.appending(), note)) {
        return;
    }
    const std::size_t first = note.bytes.find('\n');
    const std::size_t second =
        first == std::string::npos ? first : note.bytes.find('\n', first + 1);
    if (second != std::string::npos) {
        const std::string path = note.bytes.substr(0, first);
        const auto length = parse_integer(note.bytes.substr(first + 1, second - first - 1));
        const std::string_view tail = std::string_view{note.bytes}.substr(second + 1);
        FileContents held;
        if (length && *length >= 0 && !world.files.read(path, held)) {
            const auto size = static_cast<std::size_t>(*length);
            const bool torn = held.bytes.size() > size && held.bytes.size() - size < tail.size()
                              && tail.starts_with(std::string_view{held.bytes}.substr(size));
            if (torn && world.files.truncate(path, size)) {
                return;
            }
        }
    }
    (void)world.files.remove(layout.appending());
}

}  // namespace softly
