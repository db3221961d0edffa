#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

inline constexpr std::string_view temporary_mark = ".softly-tmp";

/// True for the names of temporary files that rewrite() makes.
bool is_temporary_name(std::string_view name);

/// True where every word of a leftover is in the text of the file it was made for.
bool is_contained(const std::string& leftover, const std::string& held, Shape shape);

/// Moves a file whose words may be nowhere else to quarantine/, and says where it is; it stays in its
/// place if that cannot be done.
std::string move_to_quarantine(World& world, const Layout& layout, const std::string& path);

/// Deals with temporary files that a killed run left in `directory`: what is in its file already is
/// removed, all else goes to quarantine/ and is named in the notices given back.
std::vector<std::string> clear_orphans(World& world,
                                       const Layout& layout,
                                       const std::string& directory);

/// Cuts off the torn tail that a power cut left of an append in place; only where it is the beginning
/// of exactly what was being added.
void mend_torn_append(World& world, const Layout& layout);

}  // namespace softly
