#pragma once

#include "commands/shared_desk.hpp"
#include "core/due.hpp"

#include <vector>

namespace softly {

/// What waits, whom it names, and what could not be read on the way there.
struct WhatWaits {
    std::vector<Due> due;
    People people;
    Problems problems;
};

/// Reads what it takes to say what waits within so many days, and no more: no month of the journal where no
/// wish and no reminder time asks for one, and nothing at all while a pause holds. Never writes.
WhatWaits what_waits(Desk& desk, int days_ahead = 0);

}  // namespace softly
