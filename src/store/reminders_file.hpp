#pragma once

#include "base/error.hpp"
#include "core/reminder.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <functional>
#include <system_error>

namespace softly {

struct LoadedReminders {
    ReminderPast past;
    Problems problems;
};

/// What is remembered of reminders; nothing where the file is not there or cannot be read, which the problems
/// tell.
LoadedReminders load_reminders(World& world, const Layout& layout);

/// Puts in the place of what is remembered what `change` makes of it, and makes it last. Nobody else looks
/// meanwhile, so that two at once say one thing. After an error nothing was changed, though `change` may have
/// been asked. What is there and cannot be opened is an error; what says nothing that softly can use is empty.
using ReminderChange = std::function<ReminderPast(const ReminderPast& past)>;
[[nodiscard]] std::error_code change_reminders(World& world,
                                               const Layout& layout,
                                               const ReminderChange& change);

/// Remembers that the person did something now, where anyone ever looked; as far as that goes at once.
void note_sign(World& world, const Layout& layout);

}  // namespace softly
