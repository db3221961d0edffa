#pragma once

#include "base/error.hpp"
#include "view/reminder_text.hpp"

#include <string>

namespace softly {

/// The document of remind status.
std::string reminders_json(const ShownReminders& shown, const Problems& problems);

}  // namespace softly
