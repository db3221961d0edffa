#pragma once

#include "base/error.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/name_in_blocks.hpp"
#include "store/packs.hpp"
#include "store/people_file.hpp"
#include "store/spool.hpp"

#include <cstddef>
#include <vector>

namespace softly {

/// Changes to what was written, and what came of looking.
struct NameRemoval {
    std::vector<Change> changes;
    int entries = 0;    ///< journal entries among them
    int others = 0;     ///< steps, letters and sections of the plan among them
    Problems problems;  ///< files and blocks that were left as they are
};

/// Looks through every file, and what waits for it, for people[place].
NameRemoval name_removal(World& world,
                         const Layout& layout,
                         const LoadedPacks& packs,
                         const LoadedPeople& loaded,
                         std::size_t place,
                         NameIn how);

}  // namespace softly
