#pragma once

#include "core/reminder.hpp"
#include "core/schedule.hpp"
#include "core/settings.hpp"
#include "view/style.hpp"

#include <optional>
#include <string>

namespace softly {

/// How reminders stand, as every rendering shows it.
struct ShownReminders {
    Moment moment;  ///< at which it is shown
    Settings::Reminders settings;
    bool settings_unread = false;  ///< something in config.toml cannot be used
    Schedule schedule;
    ReminderPast past;
    std::optional<Reminding> at_last_look;  ///< why it came to nothing, where that is known
    Reminding now = Reminding::no_times;
    bool halved = false;
    bool pause_ends = false;     ///< a pause that holds has an end
    std::optional<Moment> next;  ///< when a note would come if nothing else happened
    bool discreet = false;
};

/// One thing a line, what is chosen first, how to stop it last.
std::string reminders_text(const ShownReminders& shown, const Style& style);

}  // namespace softly
