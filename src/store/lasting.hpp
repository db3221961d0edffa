#pragma once

#include "os/world.hpp"

#include <string>
#include <string_view>
#include <system_error>

namespace softly {

/// Names of files that are not whole yet end like this.
inline constexpr std::string_view unfinished_ending = ".tmp";

/// Writes a file that is whole under its name or not there, replacing one of that name, and makes it last.
/// After an error either the old file stands there or the new one, which then may not last.
std::error_code write_lasting(World& world,
                              const std::string& directory,
                              const std::string& name,
                              std::string_view bytes);

}  // namespace softly
