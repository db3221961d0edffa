#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/trace.hpp"

#include <string>
#include <vector>

namespace softly {

/// What became of taking back the last change.
struct Undone {
    enum class How {
        taken_back,  ///< `traces` says what the change had done
        nothing,     ///< there is no change to take back
        refused,     ///< `why_not` is a clause; no file was changed
        half_way,  ///< one of several files was changed; the next undo goes on where this one stopped
    };

    How how = How::nothing;
    std::vector<Trace> traces;
    std::string why_not;
    std::vector<std::string> notices;
};

/// Takes back the last change that softly made, under the lock; a change that still waits is taken out of
/// the spool. Words that leave the files lie in trash/ before they do. Never throws.
Undone undo_last(World& world, const Layout& layout, int receipts_days);

}  // namespace softly
