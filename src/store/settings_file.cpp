#include "store/settings_file.hpp"

#include "base/text.hpp"
#include "store/rewrite.hpp"
#include "store/splice.hpp"
#include "store/target.hpp"
#include "store/toml_read.hpp"
#include "view/words_files.hpp"

#include <algorithm>
#include <chrono>
#include <memory>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto lock_patience = 10s;

void take_settings(const Table& table,
                   const std::string& prefix,
                   const std::string& file,
                   LoadedSettings& loaded) {
    for (const Member& member : table) {
        const std::string name = prefix + member.key;
        if (setting(loaded.settings, name)) {
            if (const auto reason = set(loaded.settings, name, member.value)) {
                loaded.problems.push_back(
                    {file, member.value.place.line, member.value.place.column, *reason});
            }
        } else if (const auto* nested = std::get_if<Table>(&member.value.data)) {
            take_settings(*nested, name + ".", file, loaded);
        } else if (const auto meant = nearest(name, setting_names())) {
            loaded.problems.push_back({file,
                                       member.value.place.line,
                                       member.value.place.column,
                                       words::unknown_setting_near(name, *meant)});
        }
    }
}

std::vector<PathStep> path_of(std::string_view name) {
    std::vector<PathStep> path;
    for (const std::string_view part : split(name, '.')) {
        path.emplace_back(std::string{part});
    }
    return path;
}

/// The write protocol over config.toml; a lock of its own, since several journals can share it.
void rewrite_settings(World& world, const Layout& layout, const Edit& edit) {
    const std::string directory = directory_of(layout.config);
    std::unique_ptr<FileLock> lock;
    auto error = world.files.make_directories(directory);
    if (!error) {
        error = world.files.lock(directory, lock_patience, lock);
    }
    const std::string why =
        error ? words::meaning(error) : rewrite(world, layout, layout.config, edit).why_not;
    if (!why.empty()) {
        throw Failure(words::setting_not_written(layout.config, why));
    }
}

}  // namespace

LoadedSettings load_settings(World& world, const Layout& layout, std::uint64_t limit) {
    LoadedSettings loaded;
    FileContents contents;
    if (const auto error = world.files.read(layout.config, contents, limit)) {
        if (error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
            loaded.problems.push_back({layout.config, 0, 0, words::cannot_be_read(error)});
        }
        return loaded;
    }
    Parsed parsed = parse_toml(contents.bytes);
    if (parsed.problem) {
        parsed.problem->file = layout.config;
        loaded.problems.push_back(std::move(*parsed.problem));
        return loaded;
    }
    take_settings(parsed.table, "", layout.config, loaded);
    return loaded;
}

void write_setting(World& world,
                   const Layout& layout,
                   std::string_view name,
                   std::string_view literal) {
    const std::vector<PathStep> path = path_of(name);
    rewrite_settings(world, layout, [&](std::string_view held) -> Edited {
        if (const Parsed parsed = parse_toml(held); parsed.problem) {
            return {"", words::line_trouble(parsed.problem->line, parsed.problem->words)};
        }
        auto text = with_value(held, path, literal);
        return text ? Edited{std::move(*text), ""} : Edited{"", words::no_place_for_setting()};
    });
}

void replace_settings(World& world,
                      const Layout& layout,
                      const std::string& before,
                      const std::string& text) {
    rewrite_settings(world, layout, [&](std::string_view held) -> Edited {
        return held == before ? Edited{text, ""} : Edited{"", words::keeps_changing()};
    });
}

}  // namespace softly
