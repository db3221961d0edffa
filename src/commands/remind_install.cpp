#include "commands/all.hpp"
#include "commands/shared_crontab.hpp"
#include "commands/shared_schedule.hpp"
#include "commands/shared_timer.hpp"
#include "core/crontab.hpp"
#include "core/systemd_units.hpp"
#include "store/reminders_file.hpp"
#include "view/screen_text.hpp"
#include "view/words_schedule.hpp"

#include <array>
#include <cstddef>
#include <string>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr Param cron{"--cron", "", "into your crontab", Takes::nothing};
constexpr Param systemd{"--systemd", "", "as a timer of your own in systemd", Takes::nothing};
constexpr Param dry_run{
    "--dry-run", "", "show what would be written, and write nothing", Takes::nothing};

constexpr const Param* install_params[] = {&cron, &systemd, &dry_run};

constexpr Example install_examples[] = {
    {"softly remind install --systemd", "a timer, where the machine has systemd"},
    {"softly remind install --cron", "a line in your crontab"},
    {"softly remind install --cron --dry-run", "shows the line and writes nothing"},
};
constexpr Example uninstall_examples[] = {
    {"softly remind uninstall", "takes out the line, the timer, or both"}};

void require_no_trouble(ScheduleTrouble trouble, int line = 0) {
    if (trouble != ScheduleTrouble::none) {
        throw Failure(words::schedule_trouble(trouble, line));
    }
}

// Install

void say_what_follows(Desk& desk) {
    say(desk, words::schedule_how_to_take_out());
    if (desk.settings.reminders.times.empty()) {
        say(desk, words::schedule_without_times());
    }
}

void say_backup(Desk& desk, const Crontab& before) {
    if (!before.table.empty()) {
        say(desk, words::crontab_before(sanitized(desk.layout.crontab_backup())));
    }
}

/// `table` is the crontab as it is, or is to be.
void say_where_notes_cannot_show(Desk& desk, const ScheduledRun& run, std::string_view table) {
    if (run.heard && !is_mailed_by_cron(table, run.journal)) {
        say(desk, desk.arguments.has(cron) ? words::cron_has_no_way() : words::timer_has_no_way());
    }
}

void install_in_crontab(Desk& desk, const ScheduledRun& run) {
    const Crontab crontab = read_crontab(desk.world);
    const CrontabChange change = with_block(crontab.table, run);
    require_no_trouble(change.trouble, change.line);
    desk.world.terminal.out(sanitized(change.block));
    desk.world.terminal.flush();
    if (!crontab.known) {
        throw Failure(words::crontab_not_read(crontab.why_not));
    }
    if (change.table == crontab.table) {
        say(desk, words::crontab_has_it());
    } else if (desk.arguments.has(dry_run)) {
        say(desk, words::schedule_not_written());
        say_where_notes_cannot_show(desk, run, change.table);
        return;
    } else {
        change_crontab(desk, crontab.table, change.table);
        say(desk, words::crontab_installed());
        say_backup(desk, crontab);
    }
    if (cron_runs(desk.world) == false) {
        say(desk, words::no_cron_runs());
    }
    say_where_notes_cannot_show(desk, run, change.table);
    say_what_follows(desk);
}

bool timer_runs(World& world) {
    return ask_systemctl(world, "is-enabled") == true && ask_systemctl(world, "is-active") == true;
}

void install_timer(Desk& desk, const ScheduledRun& wanted) {
    const ScheduledRun run =
        unit_trouble(wanted) == ScheduleTrouble::none ? wanted : without_path(wanted);
    require_no_trouble(unit_trouble(run));
    const UnitFiles units = look_at_units(desk.world);
    require_own_units(desk, units);
    const std::string crontab = run.heard ? read_crontab(desk.world).table : "";
    const std::array<std::string, 2> texts{service_unit(run), timer_unit(run)};
    bool stands_there = true;
    for (std::size_t each = 0; each < units.size(); ++each) {
        desk.world.terminal.out(fmt::format("{}{}\n\n{}",
                                            each == 0 ? "" : "\n",
                                            sanitized(units[each].path),
                                            sanitized(texts[each])));
        stands_there = stands_there && units[each].held == texts[each];
    }
    desk.world.terminal.flush();
    if (stands_there && timer_runs(desk.world)) {
        say(desk, words::timer_has_it());
    } else if (desk.arguments.has(dry_run)) {
        say(desk, words::schedule_not_written());
        say_where_notes_cannot_show(desk, run, crontab);
        return;
    } else {
        write_units(desk, units, texts);
        std::string why = call_systemctl(desk.world, {"daemon-reload"});
        if (why.empty()) {
            why = call_systemctl(desk.world, {"enable", "--now", std::string{timer_name}});
        }
        if (!why.empty()) {
            throw Failure(words::timer_not_started(why));
        }
        say(desk, words::timer_installed());
    }
    say_where_notes_cannot_show(desk, run, crontab);
    say_what_follows(desk);
}

ExitCode install(const Call& call) {
    if (call.arguments.has(cron) == call.arguments.has(systemd)) {
        throw Failure(words::cron_or_systemd(), ExitCode::usage);
    }
    Desk desk = open_desk(call);
    const ScheduledRun run = planned_run(desk, call.globals.journal.has_value());
    if (call.arguments.has(cron)) {
        install_in_crontab(desk, run);
    } else {
        install_timer(desk, run);
    }
    // Who has them installed again wants to hear of them again.
    if (!call.arguments.has(dry_run)) {
        note_sign(desk.world, desk.layout);
    }
    say_problems(desk, desk.setting_problems);
    return exit_after(desk.setting_problems);
}

// Uninstall

void take_out_of_crontab(Desk& desk) {
    const Crontab crontab = read_crontab(desk.world);
    if (!crontab.known && crontab.has_program) {
        throw Failure(words::crontab_not_read_to_take_out(crontab.why_not));
    }
    const CrontabChange change = without_block(crontab.table, desk.layout.data);
    require_no_trouble(change.trouble, change.line);
    if (change.block.empty()) {
        say(desk, words::crontab_has_none());
        return;
    }
    change_crontab(desk, crontab.table, change.table);
    say(desk, words::crontab_taken_out());
    say_backup(desk, crontab);
}

void take_out_timer(Desk& desk) {
    const UnitFiles units = look_at_units(desk.world);
    const auto& [service, timer] = units;
    const bool has_service = service.is_for(desk.layout.data);
    const bool has_timer = timer.is_for(desk.layout.data);
    for (const UnitFile& unit : units) {
        if (unit.is_there && !unit.is_for(desk.layout.data)) {
            say(desk, words::unit_left(sanitized(unit.path)));
        }
    }
    if (!has_service && !has_timer) {
        say(desk, words::no_timer());
        return;
    }
    // While the file is there: systemctl would not know afterwards what to stop.
    std::string why;
    if (has_timer) {
        why = call_systemctl(desk.world, {"disable", "--now", std::string{timer_name}});
        remove_unit(desk, timer);
        remove_start_link(desk.world, timer);
    }
    if (has_service) {
        remove_unit(desk, service);
    }
    const std::string not_read_again = call_systemctl(desk.world, {"daemon-reload"});
    if (!why.empty() || !not_read_again.empty()) {
        throw Failure(words::timer_not_stopped(why.empty() ? not_read_again : why));
    }
    say(desk, words::timer_taken_out());
}

/// Trouble with one of the two does not keep the other in its place.
ExitCode taken_out(Desk& desk, void (*take_out)(Desk& desk)) {
    try {
        take_out(desk);
        return ExitCode::fine;
    } catch (const Failure& failure) {
        say(desk, failure.what());
        return failure.code();
    }
}

ExitCode uninstall(const Call& call) {
    Desk desk = open_desk(call);
    const ExitCode of_crontab = taken_out(desk, take_out_of_crontab);
    const ExitCode of_timer = taken_out(desk, take_out_timer);
    return of_crontab == ExitCode::fine ? of_timer : of_crontab;
}

}  // namespace

extern const Command remind_install_command{
    "install",
    "Have cron or systemd ask softly every quarter of an hour",
    "Shows exactly what it writes: a block of three lines in your crontab, or a service and a "
    "timer of your own in systemd. When a note comes is decided by softly, so the times stay in "
    "the settings. Every other line of the crontab stays byte for byte, and the table as it was "
    "is kept aside. The line holds HOME, PATH, the time zone, the language and where the files "
    "are, "
    "since cron and systemd would not tell. Run again, it brings up to date what has moved.",
    install_examples,
    install_params,
    install,
};

extern const Command remind_uninstall_command{
    "uninstall",
    "Take out what remind install wrote",
    "Takes out this journal's lines in the crontab and this journal's timer, wherever they are, "
    "and nothing else. A line that you wrote between softly's own stays.",
    uninstall_examples,
    {},
    uninstall,
};

}  // namespace softly
