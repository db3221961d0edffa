#pragma once

#include "os/clock.hpp"
#include "os/files.hpp"
#include "os/system.hpp"
#include "os/terminal.hpp"

namespace softly {

/// Everything outside the program. Only main and the tests build one.
struct World {
    Clock& clock;
    Files& files;
    Terminal& terminal;
    System& system;
};

}  // namespace softly
