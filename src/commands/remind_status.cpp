#include "commands/all.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_reminders.hpp"
#include "commands/shared_schedule.hpp"
#include "store/reminders_file.hpp"
#include "view/json_reminders.hpp"
#include "view/reminder_text.hpp"

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace softly {
namespace {

constexpr int days_looked_ahead = 60;
using QuarterHours = std::chrono::duration<int, std::ratio<900>>;
constexpr std::chrono::hours lately{24};

constexpr const Param* all_params[] = {&params::discreet, &params::json};

constexpr Example examples[] = {
    {"softly remind status", "who looks, what came of it, and when the next note would come"}};

/// Every quarter of an hour of the coming days that falls on a chosen time, as a look would.
std::vector<Moment> looks_to_come(const Desk& desk) {
    std::vector<Moment> looks;
    const LocalTime now = desk.now.local;
    for (int day = -1; day < days_looked_ahead; ++day) {
        for (const ReminderWindow& window :
             windows_of(desk.settings.reminders, plus_days(date_of(now), day))) {
            for (LocalTime look = std::chrono::ceil<QuarterHours>(window.begin); look < window.end;
                 look += QuarterHours{1}) {
                const Moment moment = desk.world.clock.at(look);
                if (moment.instant() >= desk.now.instant()) {
                    looks.push_back(moment);
                }
            }
        }
    }
    return looks;
}

/// Why the last look came to nothing, by what is known now; nothing where that cannot be said any more.
std::optional<Reminding> at_last_look(const Desk& desk, const ReadForReminders& read) {
    const ReminderKnown& known = read.known;
    const auto& looked = known.past.looked;
    if (!looked || looked->instant() > known.now.instant()
        || known.now.instant() - looked->instant() > lately) {
        return std::nullopt;
    }
    const PauseNow pause = pause_at(read.pause, *looked, desk.settings.day_start);
    const Reminding reminding = remind_now(known_then(known, *looked, pause));
    // Settings that were changed since make a note of what was none.
    return speaks(reminding) ? std::nullopt : std::optional{reminding};
}

ExitCode status(const Call& call) {
    Desk desk = open_desk(call);
    LoadedReminders loaded = load_reminders(desk.world, desk.layout);
    ReadForReminders read = read_for_reminders(desk, std::move(loaded.past));
    const ReminderKnown& known = read.known;
    const ShownReminders shown{desk.now,
                               desk.settings.reminders,
                               !desk.setting_problems.empty(),
                               look_at_schedule(desk),
                               known.past,
                               at_last_look(desk, read),
                               remind_now(known),
                               is_halved(known),
                               known.due.pause.until.has_value(),
                               next_note(known, looks_to_come(desk)),
                               desk.discreet()};
    Problems problems = std::move(loaded.problems);
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    problems.insert(problems.end(), desk.setting_problems.begin(), desk.setting_problems.end());
    call.world.terminal.out(call.arguments.has(params::json) ? reminders_json(shown, problems)
                                                             : reminders_text(shown, desk.style));
    call.world.terminal.flush();
    say_problems(desk, problems);
    return exit_after(problems);
}

}  // namespace

extern const Command remind_status_command{
    "status",
    "Who looks, what came of it, and when the next note would come",
    "It says which times are chosen, whether cron or the timer is alive, when softly last looked "
    "and what it said or why it said nothing, what would come of looking now, and when the next "
    "note "
    "would come if you did nothing until then. Nothing is changed.",
    examples,
    all_params,
    status,
};

}  // namespace softly
