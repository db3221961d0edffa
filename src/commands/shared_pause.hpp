#pragma once

#include "commands/shared_desk.hpp"
#include "core/pause.hpp"

#include <string>

namespace softly {

/// What the last pause means now; nothing where there is no place for files.
PauseNow pause_now(Desk& desk);

/// The line that stands where something would be suggested, while a pause holds.
std::string line_for_pause(const PauseNow& pause);

}  // namespace softly
