#pragma once

#include "commands/shared_desk.hpp"
#include "core/due.hpp"

#include <optional>
#include <vector>

namespace softly {

/// What it takes to say what waits, and what could not be read on the way there.
struct ReadForDue {
    DueKnown known;
    Problems problems;
};

/// Reads it, with what a pause means now: no month of the journal where no wish and no reminder time asks for one, but
/// entries from `entries_from` on in any case.
ReadForDue read_for_due(Desk& desk,
                        const PauseNow& pause,
                        int days_ahead,
                        const std::optional<Date>& entries_from = {});

/// What waits, whom it names, and what could not be read on the way there.
struct WhatWaits {
    std::vector<Due> due;
    People people;
    Problems problems;
};

/// What waits within so many days; nothing is read but the pause while one holds. Never writes.
WhatWaits what_waits(Desk& desk, int days_ahead = 0);

}  // namespace softly
