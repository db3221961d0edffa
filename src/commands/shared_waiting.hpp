#pragma once

#include "commands/shared_steps.hpp"

namespace softly {

/// Asks what somebody would like for the newest step that is past its day, once, and does it. It comes when
/// everything else was said, so that it stands in nobody's way; never about two steps in one run, never where
/// nobody is at the terminal, never on a LOW day: then it keeps for another day; never while a pause
/// holds.
ExitCode ask_about_waiting(Desk& desk, ExitCode so_far);

}  // namespace softly
