#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"

#include <functional>
#include <string>
#include <vector>

namespace softly {

/// Says what is about to be done, before it is.
using Announce = std::function<void(const std::string&)>;

/// What mending came to.
struct Mended {
    std::vector<std::string> done;     ///< the sentences of what was done
    std::vector<std::string> notices;  ///< what could not be done, and what else was noticed
};

/// Mends what needs no guess: modes, what waits and what killed runs left, files with other names that
/// hold nothing but entries, entries in another month's file, entries that stand there twice word for
/// word. Every change can be taken back by undo, or lies in trash/ or quarantine/.
Mended mend(World& world, const Layout& layout, int receipts_days, const Announce& announce);

/// Brings back the entries whose receipts are here but which are in no file.
Mended restore(World& world, const Layout& layout, int receipts_days, const Announce& announce);

}  // namespace softly
