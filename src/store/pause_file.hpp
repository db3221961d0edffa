#pragma once

#include "base/error.hpp"
#include "core/pause.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <optional>

namespace softly {

struct LoadedPause {
    std::optional<Pause> pause;
    Problems problems;
};

/// The last pause; none where the file is not there or does not say one, which the problems tell.
LoadedPause load_pause(World& world, const Layout& layout);

/// Notes a pause, and makes it last. Throws Failure, saying that nothing was changed, where that cannot be
/// done.
void write_pause(World& world, const Layout& layout, const Pause& pause);

}  // namespace softly
