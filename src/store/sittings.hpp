#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"

#include <memory>
#include <string>
#include <vector>

namespace softly {

/// Says to other runs that somebody sits here with answers that are not in the journal yet. It ends with the
/// object or with the process, not while a shell has stopped it; null where the disk does not allow it.
std::unique_ptr<FileLock> hold_sitting(World& world, const Layout& layout);

/// Whether a run that is alive, or stopped by its shell, holds a sitting: its draft belongs to it.
bool is_anyone_sitting(World& world, const Layout& layout);

/// The ids of the drafts that were offered, once each, and not taken up.
std::vector<std::string> offered_drafts(World& world, const Layout& layout);

/// Notes that a draft was offered, and forgets those that are not in `open` any more.
void note_offered(World& world,
                  const Layout& layout,
                  const std::string& id,
                  const std::vector<std::string>& open);

}  // namespace softly
