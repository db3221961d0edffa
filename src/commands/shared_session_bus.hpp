#pragma once

#include "os/world.hpp"

#include <optional>
#include <string>

namespace softly {

/// The address of the person's session bus, which cron's children are not told: the variable, else the socket
/// that stands where a login puts it. Nothing where there is none.
std::optional<std::string> session_bus(World& world);

}  // namespace softly
