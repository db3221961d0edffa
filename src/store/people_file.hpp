#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <cstdint>

namespace softly {

struct LoadedPeople {
    People people;
    Problems problems;
};

/// people.toml; nobody where it is not there, or where it is larger than `limit`.
LoadedPeople load_people(World& world, const Layout& layout, std::uint64_t limit = 64 << 20);

}  // namespace softly
