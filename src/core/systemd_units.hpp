#pragma once

#include "core/scheduled_run.hpp"

#include <optional>
#include <string>
#include <string_view>

/// softly's two units for a person's systemd, as text.
namespace softly {

inline constexpr std::string_view service_name = "softly-remind.service";
inline constexpr std::string_view timer_name = "softly-remind.timer";

/// What stands in the way of units for this run; none for most.
ScheduleTrouble unit_trouble(const ScheduledRun& run);

std::string service_unit(const ScheduledRun& run);
std::string timer_unit(const ScheduledRun& run);

/// The journal that a unit was written for; nothing where softly did not write it.
std::optional<std::string> journal_of_unit(std::string_view text);

/// The path of the program that a service calls; empty where the person wrote something else.
std::string program_of_unit(std::string_view text);

}  // namespace softly
