#pragma once

#include "base/error.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What became of a change that a command asked for.
struct Outcome {
    bool kept = false;                 ///< it lasts: in the files, or in the spool
    bool filed = false;                ///< it is in the files
    std::string why_not;               ///< a clause, where it is not filed or not even kept
    std::vector<std::string> notices;  ///< sentences worth saying once
};

/// Makes the record last in the spool, then brings it and everything else that waits into the files,
/// under the lock. Never throws: what cannot be filed stays in the spool and is tried by the next run.
Outcome commit(World& world, const Layout& layout, const Record& record, int receipts_days);

/// Brings what waits into the files without adding anything: for `init` and other commands that write.
Outcome file_what_waits(World& world, const Layout& layout, int receipts_days);

}  // namespace softly
