#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

namespace softly {

struct LoadedPeople {
    People people;
    Problems problems;
};

/// people.toml; nobody where it is not there.
LoadedPeople load_people(World& world, const Layout& layout);

}  // namespace softly
