#pragma once

#include "base/error.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <functional>
#include <string>
#include <vector>

namespace softly {

/// What became of a change that a command asked for.
struct Outcome {
    bool kept = false;                 ///< it lasts: in the files, or in the spool
    bool filed = false;                ///< it is in the files
    bool conflict = false;             ///< what it was to change says something else by now
    bool nothing_left = false;         ///< it is in the files, and somebody else had done it before
    std::string why_not;               ///< a clause, where it is not filed or not even kept
    std::vector<std::string> notices;  ///< sentences worth saying once
};

/// Makes the record last in the spool, then brings it and everything else that waits into the files,
/// under the lock. Never throws: what cannot be filed stays in the spool and is tried by the next run.
/// A record that conflicts is not kept: the caller still has its words. One of an earlier run that does goes
/// to quarantine, named in the notices.
Outcome commit(World& world, const Layout& layout, const Record& record, int receipts_days);

/// Brings what waits into the files without adding anything: for `init` and other commands that write.
Outcome file_what_waits(World& world, const Layout& layout, int receipts_days);

/// The same, and then, still under the lock, `and_then`, unless the lock could not be had.
Outcome file_what_waits(World& world,
                        const Layout& layout,
                        int receipts_days,
                        const std::function<void()>& and_then);

}  // namespace softly
