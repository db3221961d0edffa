#pragma once

#include "base/error.hpp"
#include "commands/shared_desk.hpp"
#include "core/scheduled_run.hpp"

#include <optional>
#include <string>

namespace softly {

/// The look that cron or systemd is to take for this journal: this program, with what of this environment it
/// would not be told. `journal_is_named` where --journal was said. Throws Failure where nobody can say where the program lies.
ScheduledRun planned_run(Desk& desk, bool journal_is_named);

/// What calls softly for this journal, and whether that is alive.
struct Schedule {
    enum class InCrontab { yes, switched_off, no, unknown };

    std::string journal;
    InCrontab in_crontab = InCrontab::no;
    std::string why_unknown;    ///< a clause
    std::string cron_program;   ///< that the line calls; empty where nobody can say
    bool cron_finds_it = true;  ///< the program is there and can be run
    bool mailed = false;        ///< what it says goes to cron's mail
    std::optional<bool> cron_runs;

    std::string timer;  ///< the timer's file; empty where none is for this journal
    std::string timer_program;
    bool timer_finds_it = true;
    std::optional<bool> timer_is_enabled;
    std::optional<bool> timer_is_active;

    bool is_anywhere() const {
        return in_crontab == InCrontab::yes || in_crontab == InCrontab::switched_off
               || !timer.empty();
    }
};

/// Asks crontab, /proc, and systemctl where there is a timer. Changes nothing.
Schedule look_at_schedule(Desk& desk);

/// Whether a cron daemon runs on this machine; nothing where nobody can say.
std::optional<bool> cron_runs(World& world);

/// What keeps notes from coming, for doctor.
Problems schedule_problems(const Schedule& schedule);

}  // namespace softly
