#include "commands/shared_timer.hpp"

#include "base/text.hpp"
#include "core/systemd_units.hpp"
#include "store/rewrite.hpp"
#include "store/spool.hpp"
#include "store/target.hpp"
#include "view/screen_text.hpp"
#include "view/words_files.hpp"
#include "view/words_schedule.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <system_error>

#include <fmt/core.h>

namespace softly {
namespace {

using namespace std::chrono_literals;

constexpr auto lock_patience = 10s;
constexpr std::uint64_t largest_unit = 64 << 10;
constexpr int shown_of_words = 200;

/// Where a person's own units lie; empty where nobody can say.
std::string unit_directory(World& world) {
    const auto config = world.system.variable("XDG_CONFIG_HOME");
    if (config && config->starts_with('/')) {
        return *config + "/systemd/user";
    }
    const auto home = world.system.variable("HOME");
    return home && home->starts_with('/') ? *home + "/.config/systemd/user" : "";
}

UnitFile look_at_unit(World& world, const std::string& path) {
    UnitFile unit{path, "", false, std::nullopt, ""};
    FileContents contents;
    const auto error = world.files.read(path, contents, largest_unit);
    FileStat link;
    if (!error) {
        unit.is_there = true;
        unit.journal = journal_of_unit(contents.bytes);
        unit.held = std::move(contents.bytes);
    } else if (!world.files.stat(path, link, Links::keep)) {
        unit.is_there = true;
        unit.why_not = words::cannot_be_read(error);
    }
    return unit;
}

/// Through the write protocol of the journal: links are followed, modes stay.
std::string rewrite_unit(Desk& desk, const std::string& path, const Edit& edit) {
    std::unique_ptr<FileLock> lock;
    const std::string directory = directory_of(path);
    auto error = desk.world.files.make_directories(directory);
    if (!error) {
        error = desk.world.files.lock(directory, lock_patience, lock);
    }
    return error ? words::meaning(error) : rewrite(desk.world, desk.layout, path, edit).why_not;
}

ProgramEnd run_systemctl(World& world, std::initializer_list<std::string> words) {
    Program program{.words = {"systemctl", "--user"}, .variables = {{"LC_ALL", "C"}}};
    program.words.insert(program.words.end(), words);
    return world.system.run(program);
}

}  // namespace

UnitFiles look_at_units(World& world) {
    const std::string directory = unit_directory(world);
    if (directory.empty()) {
        return {};
    }
    return {look_at_unit(world, fmt::format("{}/{}", directory, service_name)),
            look_at_unit(world, fmt::format("{}/{}", directory, timer_name))};
}

std::string call_systemctl(World& world, std::initializer_list<std::string> words) {
    const ProgramEnd end = run_systemctl(world, words);
    if (end.went_well()) {
        return "";
    }
    if (!end.started) {
        return words::no_systemctl();
    }
    if (!end.status) {
        return words::systemctl_gave_no_answer();
    }
    const std::string said = on_one_line(trim(end.err));
    return said.empty() ? words::systemctl_ended_with(*end.status)
                        : shortened(without_stop(said), shown_of_words);
}

std::optional<bool> ask_systemctl(World& world, const std::string& question) {
    const ProgramEnd end = run_systemctl(world, {question, std::string{timer_name}});
    if (end.went_well()) {
        return true;
    }
    // Without a connection it says so to standard error and gives no answer.
    const bool answered = end.status && (!end.out.empty() || end.err.empty());
    return answered ? std::optional{false} : std::nullopt;
}

void require_own_units(const Desk& desk, const UnitFiles& units) {
    for (const UnitFile& unit : units) {
        const std::string path = sanitized(unit.path);
        if (unit.path.empty()) {
            throw Failure(words::no_place_for_units());
        }
        if (!unit.why_not.empty()) {
            throw Failure(words::unit_not_read(path, unit.why_not));
        }
        if (unit.is_there && !unit.journal) {
            throw Failure(words::unit_not_ours(path));
        }
        if (unit.is_there && !unit.is_for(desk.layout.data)) {
            throw Failure(words::unit_of_another_journal(path, sanitized(*unit.journal)));
        }
    }
}

void write_units(Desk& desk, const UnitFiles& units, const std::array<std::string, 2>& texts) {
    require_own_units(desk, units);
    prepare_state(desk.world, desk.layout);
    for (std::size_t each = 0; each < units.size(); ++each) {
        const std::string why =
            rewrite_unit(desk, units[each].path, [&](std::string_view held) -> Edited {
                return held == units[each].held ? Edited{texts[each], ""}
                                                : Edited{"", words::keeps_changing()};
            });
        if (!why.empty()) {
            throw Failure(words::unit_not_written(sanitized(units[each].path), why));
        }
    }
}

void remove_unit(Desk& desk, const UnitFile& unit) {
    FileStat link;
    std::string why;
    if (!desk.world.files.stat(unit.path, link, Links::keep) && link.symlink) {
        // What it leads to is the person's; an empty unit in its place would be no unit at all.
        const auto error = desk.world.files.remove(unit.path);
        why = error ? words::meaning(error) : "";
    } else {
        why = rewrite_unit(desk, unit.path, [&](std::string_view held) -> Edited {
            return held == unit.held ? Edited{"", "", true} : Edited{"", words::keeps_changing()};
        });
    }
    if (!why.empty()) {
        throw Failure(words::unit_not_removed(sanitized(unit.path), why));
    }
}

void remove_start_link(World& world, const UnitFile& timer) {
    const std::string link =
        fmt::format("{}/timers.target.wants/{}", directory_of(timer.path), timer_name);
    std::string target;
    if (!world.files.read_link(link, target) && name_of(target) == timer_name) {
        (void)world.files.remove(link);
    }
}

}  // namespace softly
