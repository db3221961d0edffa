#pragma once

#include "commands/shared_desk.hpp"
#include "core/pause.hpp"
#include "core/reminder.hpp"

#include <optional>
#include <string>

namespace softly {

/// What it takes to say whether a note comes now, and what could not be read on the way there.
struct ReadForReminders {
    ReminderKnown known;
    std::optional<Pause> pause;  ///< the last one
    Problems problems;
};

/// Reads it; no month but those of the last days where the person wrote in them.
ReadForReminders read_for_reminders(Desk& desk, ReminderPast past);

/// What a note says at this time of day: the person's own text, or one that tells nobody anything.
std::string note_text(const Desk& desk);

}  // namespace softly
