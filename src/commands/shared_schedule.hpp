#pragma once

#include "base/error.hpp"
#include "commands/shared_desk.hpp"
#include "core/schedule.hpp"
#include "core/scheduled_run.hpp"

#include <optional>
#include <string_view>

namespace softly {

/// The look that cron or systemd is to take for this journal: this program, with what of this environment it
/// would not be told. `journal_is_named` where --journal was said. Throws Failure where nobody can say where the program lies.
ScheduledRun planned_run(Desk& desk, bool journal_is_named);

/// Asks crontab, /proc, and systemctl where there is a timer. Changes nothing.
Schedule look_at_schedule(Desk& desk);

/// Whether the journal's line in a table lets cron send mail of what it prints.
bool is_mailed_by_cron(std::string_view table, std::string_view journal);

/// Whether a cron daemon runs on this machine; nothing where nobody can say.
std::optional<bool> cron_runs(World& world);

/// What keeps notes from coming, for doctor.
Problems schedule_problems(const Schedule& schedule);

}  // namespace softly
