#pragma once

#include "base/date.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

namespace softly {

/// True where the card came up by itself within the seven days before `today`, today included. A date that is
/// still to come counts for nothing: a clock was set back.
bool help_shown_lately(World& world, const Layout& layout, Date today);

/// Notes the day and nothing else, as far as the disk allows.
void note_help_shown(World& world, const Layout& layout, Date today);

}  // namespace softly
