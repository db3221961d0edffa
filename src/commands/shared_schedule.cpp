#include "commands/shared_schedule.hpp"

#include "base/text.hpp"
#include "commands/shared_crontab.hpp"
#include "commands/shared_session_bus.hpp"
#include "commands/shared_timer.hpp"
#include "core/crontab.hpp"
#include "core/systemd_units.hpp"
#include "store/target.hpp"
#include "view/words_schedule.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace softly {
namespace {

using InCrontab = Schedule::InCrontab;

constexpr std::uint32_t executable = 0111;
constexpr std::uint64_t longest_name = 64 << 10;
constexpr std::string_view crontab_generator =
    "/usr/lib/systemd/system-generators/systemd-crontab-generator";

bool is_program(World& world, const std::string& path) {
    FileStat stat;
    return !world.files.stat(path, stat) && stat.regular && (stat.mode & executable) != 0;
}

bool is_on_path(World& world, const std::string& program) {
    const std::string path = world.system.variable("PATH").value_or("");
    const std::vector<std::string_view> directories = split(path, ':');
    return std::any_of(directories.begin(), directories.end(), [&](std::string_view directory) {
        return directory.starts_with('/')
               && is_program(world, std::string{directory} + "/" + program);
    });
}

/// Whether a process, by its directory in /proc, is a cron daemon.
bool is_cron(World& world, const std::string& process) {
    FileContents contents;
    if (world.files.read(process + "/comm", contents, longest_name)) {
        return false;
    }
    const std::string_view name = trim(contents.bytes);
    if (name != "busybox") {
        return name == "cron" || name == "crond" || name == "fcron";
    }
    return !world.files.read(process + "/cmdline", contents, longest_name)
           && contents.bytes.find(std::string_view{"\0crond\0", 7}) != std::string::npos;
}

/// Whether a note has a way of its own, so that nothing is to go to cron's mail.
bool has_own_channel(Desk& desk) {
    return !desk.settings.reminders.command.empty()
           || (is_on_path(desk.world, "notify-send") && session_bus(desk.world));
}

/// What says where the journal is. find_layout() reads the same.
void add_places(Desk& desk, bool journal_is_named, ScheduledRun& run) {
    const System& system = desk.world.system;
    if (system.variable("SOFTLY_HOME")) {
        run.variables.emplace_back("SOFTLY_HOME", directory_of(desk.layout.config));
    } else {
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
            if (const auto value = system.variable(name); value && value->starts_with('/')) {
                run.variables.emplace_back(name, *value);
            }
        }
    }
    if (journal_is_named || system.variable("SOFTLY_JOURNAL")) {
        run.variables.emplace_back("SOFTLY_JOURNAL", desk.layout.data);
    }
}

void look_at_cron(Desk& desk, Schedule& schedule) {
    const Crontab crontab = read_crontab(desk.world);
    if (!crontab.known) {
        schedule.in_crontab = crontab.has_program ? InCrontab::unknown : InCrontab::no;
        schedule.why_unknown = crontab.why_not;
        return;
    }
    const CrontabLook look = look_at_crontab(crontab.table, desk.layout.data);
    switch (look.standing) {
    case CrontabLook::Standing::absent:
        return;
    case CrontabLook::Standing::torn:
        schedule.in_crontab = InCrontab::torn;
        schedule.why_unknown = words::crontab_torn_because(look.trouble, look.line);
        return;
    case CrontabLook::Standing::active:
        schedule.in_crontab = InCrontab::yes;
        break;
    case CrontabLook::Standing::switched_off:
        schedule.in_crontab = InCrontab::switched_off;
        break;
    }
    schedule.every_quarter = look.every_quarter;
    schedule.mailed = look.mailed;
    schedule.cron_program = look.program;
    schedule.cron_finds_it = look.program.empty() || is_program(desk.world, look.program);
    schedule.cron_runs = cron_runs(desk.world);
}

void look_at_timer(Desk& desk, Schedule& schedule) {
    const UnitFiles units = look_at_units(desk.world);
    const auto& [service, timer] = units;
    if (!timer.is_for(desk.layout.data)) {
        return;
    }
    schedule.timer = timer.path;
    schedule.timer_program = program_of_unit(service.held);
    schedule.timer_finds_it =
        service.is_for(desk.layout.data)
        && (schedule.timer_program.empty() || is_program(desk.world, schedule.timer_program));
    schedule.timer_is_enabled = ask_systemctl(desk.world, "is-enabled");
    schedule.timer_is_active = ask_systemctl(desk.world, "is-active");
}

}  // namespace

ScheduledRun planned_run(Desk& desk, bool journal_is_named) {
    ScheduledRun run;
    run.journal = desk.layout.data;
    const System& system = desk.world.system;
    for (const char* name : {"HOME", "PATH", "TZ", "LANG", "LC_ALL", "LC_CTYPE"}) {
        if (const auto value = system.variable(name)) {
            run.variables.emplace_back(name, *value);
        }
    }
    add_places(desk, journal_is_named, run);
    const std::string program = system.own_path();
    if (program.empty()) {
        throw Failure(words::own_path_unknown());
    }
    run.words = {program, "remind", "run"};
    run.heard = !has_own_channel(desk);
    return run;
}

bool is_mailed_by_cron(std::string_view table, std::string_view journal) {
    const CrontabLook look = look_at_crontab(table, journal);
    return look.standing == CrontabLook::Standing::active && look.mailed;
}

std::optional<bool> cron_runs(World& world) {
    std::vector<std::string> names;
    if (world.files.list("/proc", names)) {
        return std::nullopt;
    }
    for (const std::string& name : names) {
        if (parse_integer(name) && is_cron(world, "/proc/" + name)) {
            return true;
        }
    }
    // Where the processes of others are hidden, the first one is too; and systemd can read crontabs itself.
    FileStat generator;
    FileContents first;
    const bool is_certain = !world.files.read("/proc/1/comm", first, longest_name)
                            && world.files.stat(std::string{crontab_generator}, generator);
    return is_certain ? std::optional{false} : std::nullopt;
}

Schedule look_at_schedule(Desk& desk) {
    Schedule schedule;
    schedule.journal = desk.layout.data;
    look_at_cron(desk, schedule);
    look_at_timer(desk, schedule);
    const bool by_cron = schedule.in_crontab == InCrontab::yes;
    if (by_cron || !schedule.timer.empty()) {
        schedule.has_way = (by_cron && schedule.mailed) || has_own_channel(desk);
    }
    return schedule;
}

Problems schedule_problems(const Schedule& schedule) {
    Problems problems;
    const auto add = [&](const std::string& file, const std::string& sentence) {
        problems.push_back({file, 0, 0, sentence});
    };
    const std::string& called =
        schedule.cron_program.empty() ? schedule.journal : schedule.cron_program;
    if (schedule.in_crontab == InCrontab::switched_off) {
        add(called, words::crontab_line_is_off());
    } else if (schedule.in_crontab == InCrontab::yes && !schedule.cron_finds_it) {
        add(called, words::crontab_calls_nothing());
    } else if (schedule.in_crontab == InCrontab::yes && schedule.cron_runs == false) {
        add(called, words::no_cron_for_line());
    } else if (schedule.in_crontab == InCrontab::yes && !schedule.has_way) {
        add(called, words::crontab_line_has_no_way());
    } else if (schedule.in_crontab == InCrontab::torn) {
        add(called, words::crontab_is_torn(schedule.why_unknown));
    }
    if (!schedule.timer.empty() && !schedule.timer_finds_it) {
        add(schedule.timer_program.empty() ? schedule.timer : schedule.timer_program,
            words::timer_calls_nothing());
    } else if (!schedule.timer.empty()
               && (schedule.timer_is_enabled == false || schedule.timer_is_active == false)) {
        add(schedule.timer, words::timer_is_not_on());
    } else if (!schedule.timer.empty() && schedule.in_crontab != InCrontab::yes
               && !schedule.has_way) {
        add(schedule.timer, words::timer_has_no_way());
    }
    return problems;
}

}  // namespace softly
