#pragma once

#include "base/error.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <string>
#include <vector>

namespace softly {

/// Everything that `doctor` looks at, and what it found. Writes nothing.
struct Examination {
    Problems problems;
    int pending = 0;
    int receipts_gone = 0;
};

Examination examine(World& world, const Layout& layout);

/// Directories and files of the journal that other accounts on this machine may look into.
std::vector<std::string> paths_open_to_others(World& world, const Layout& layout);

}  // namespace softly
