#pragma once

#include "base/date.hpp"
#include "core/suggestion.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <string_view>
#include <vector>

namespace softly {

/// The packs that were offered and not taken lately, with the days.
std::vector<PackPast> read_passed_by(World& world, const Layout& layout);

/// Notes that this pack was offered and not taken, and nothing else, as far as the disk allows. What is older
/// than anyone asks for goes.
void note_passed_by(World& world, const Layout& layout, std::string_view pack, Date today);

}  // namespace softly
