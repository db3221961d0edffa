#include "view/json_reminders.hpp"

#include "view/json_parts.hpp"

namespace softly {
namespace {

Json from_moment(const std::optional<Moment>& moment) {
    return moment ? Json(to_text(*moment)) : Json(nullptr);
}

Json from_truth(const std::optional<bool>& truth) {
    return truth ? Json(*truth) : Json(nullptr);
}

std::optional<bool> is_in_crontab(const Schedule& schedule) {
    switch (schedule.in_crontab) {
    case Schedule::InCrontab::yes:
        return true;
    case Schedule::InCrontab::torn:
    case Schedule::InCrontab::unknown:
        return std::nullopt;
    case Schedule::InCrontab::switched_off:
    case Schedule::InCrontab::no:
        break;
    }
    return false;
}

}  // namespace

std::string reminders_json(const ShownReminders& shown, const Problems& problems) {
    const Schedule& schedule = shown.schedule;
    const bool timer = !schedule.timer.empty();
    Json all = document();
    all["remind"] = {
        {"times", shown.settings.times},
        {"quiet", shown.settings.quiet},
        {"crontab",
         {{"installed", from_truth(is_in_crontab(schedule))},
          {"program", from_field(schedule.cron_program)},
          {"runs", from_truth(schedule.cron_runs)}}},
        {"timer",
         {{"installed", timer},
          {"program", from_field(schedule.timer_program)},
          {"runs", timer ? from_truth(schedule.timer_is_active) : Json(nullptr)}}},
        {"looked", from_moment(shown.past.looked)},
        {"last_note",
         shown.past.notes.empty() ? Json(nullptr) : from_moment(shown.past.notes.back())},
        {"channel", from_field(shown.past.channel)},
        {"now", name_of(shown.now)},
        {"halved", shown.halved},
        {"next", from_moment(shown.next)},
    };
    all["problems"] = from_problems(problems);
    return printed(all);
}

}  // namespace softly
