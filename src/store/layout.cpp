#include "store/layout.hpp"

#include "base/error.hpp"
#include "base/id.hpp"
#include "view/words_files.hpp"

#include <cstdint>

namespace softly {
namespace {

bool is_absolute(const std::optional<std::string>& path) {
    return path && path->starts_with('/');
}

std::string without_trailing_slashes(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.pop_back();
    }
    return path;
}

std::string absolute(World& world, const std::string& path) {
    if (path.starts_with('/')) {
        return without_trailing_slashes(path);
    }
    std::string here;
    if (world.files.real_path(".", here)) {
        throw Failure(words::no_current_directory(path));
    }
    return without_trailing_slashes(here + "/" + path);
}

/// An XDG base directory: the variable where it is absolute, as its specification asks, else below HOME.
std::string base_directory(World& world, const char* variable, const char* below_home) {
    if (const auto set = world.system.variable(variable); is_absolute(set)) {
        return without_trailing_slashes(*set);
    }
    const auto home = world.system.variable("HOME");
    if (!is_absolute(home)) {
        throw Failure(words::no_home());
    }
    return without_trailing_slashes(*home) + below_home;
}

/// The path with links resolved as far as it exists, so that one journal has one name.
std::string resolved(World& world, const std::string& path) {
    std::string real;
    if (!world.files.real_path(path, real)) {
        return real;
    }
    const std::size_t slash = path.find_last_of('/');
    if (slash == std::string::npos || slash == 0) {
        return path;
    }
    return resolved(world, path.substr(0, slash)) + path.substr(slash);
}

/// What the specification asks of the runtime directory. Some set it to a place in /tmp, where another
/// account could have made it first and would be handed the editor's files.
bool is_ours_alone(World& world, const std::string& directory) {
    constexpr std::uint32_t writable_by_others = 0022;
    FileStat stat;
    return !world.files.stat(directory, stat) && stat.directory && stat.owner == world.files.user()
           && (stat.mode & writable_by_others) == 0;
}

}  // namespace

Layout find_layout(World& world, const std::optional<std::string>& journal) {
    Layout layout;
    std::string state;
    std::string data;
    if (const auto home = world.system.variable("SOFTLY_HOME")) {
        const std::string root = absolute(world, *home);
        layout.config = root + "/config.toml";
        layout.prompts = root + "/prompts";
        layout.helplines = root + "/helplines.toml";
        data = root;
        state = root + "/state";
    } else {
        const std::string config = base_directory(world, "XDG_CONFIG_HOME", "/.config") + "/softly";
        layout.config = config + "/config.toml";
        layout.prompts = config + "/prompts";
        layout.helplines = config + "/helplines.toml";
        state = base_directory(world, "XDG_STATE_HOME", "/.local/state") + "/softly";
    }
    if (journal) {
        data = absolute(world, *journal);
    } else if (const auto named = world.system.variable("SOFTLY_JOURNAL")) {
        data = absolute(world, *named);
    } else if (data.empty()) {
        data = base_directory(world, "XDG_DATA_HOME", "/.local/share") + "/softly";
    }
    layout.data = resolved(world, data);
    const std::string hash = hash_name(layout.data);
    layout.state = state + "/journals/" + hash;
    if (const auto runtime = world.system.variable("XDG_RUNTIME_DIR");
        is_absolute(runtime) && is_ours_alone(world, *runtime)) {
        layout.runtime = without_trailing_slashes(*runtime) + "/softly/" + hash;
    }
    return layout;
}

std::vector<std::pair<std::string, std::string>> Layout::named() const {
    return {
        {"config", config},
        {"prompts", prompts},
        {"helplines", helplines},
        {"data", data},
        {"journal", journal()},
        {"people", people()},
        {"steps", steps()},
        {"steps_done", steps_done()},
        {"plan", plan()},
        {"letters", letters()},
        {"state", state},
        {"pending", pending()},
        {"receipts", receipts()},
        {"drafts", drafts()},
        {"undo", undo()},
        {"trash", trash()},
        {"quarantine", quarantine()},
        {"rescue", rescue()},
        {"reserve", reserve()},
        {"pause", pause()},
        {"crontab_backup", crontab_backup()},
        {"reminders", reminders()},
    };
}

std::string month_file(Month month) {
    return "journal/" + to_text(month) + ".toml";
}

std::optional<Month> month_of_file(std::string_view name) {
    constexpr std::size_t length = std::string_view{"2026-11"}.size();
    if (name.size() <= length || name[length] != '.' || !name.ends_with(".toml")) {
        return std::nullopt;
    }
    return parse_month(name.substr(0, length));
}

bool is_own_file(std::string_view file) {
    constexpr std::string_view journal = "journal/";
    if (file.starts_with(journal)) {
        const std::string_view name = file.substr(journal.size());
        return name.find('/') == std::string_view::npos && !name.starts_with('.')
               && name.ends_with(".toml");
    }
    return file == "people.toml" || file == "steps.toml" || file == "steps-done.toml"
           || file == plan_file || file == "letters.toml";
}

Shape shape_of(std::string_view file) {
    return file == plan_file ? Shape::keys : Shape::elements;
}

}  // namespace softly
