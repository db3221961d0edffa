#pragma once

#include "os/world.hpp"

#include <string>
#include <string_view>

namespace softly {

/// Where the bytes of `path` really lie.
struct Target {
    std::string path;
    bool exists = false;
    std::string link_to_make;  ///< where set, `path` in the journal becomes a link with this text
    std::string refusal;
};

/// Follows links, as far as that is safe: never into a directory that anyone may write in.
Target find_target(World& world, const std::string& path);

std::string directory_of(const std::string& path);
std::string name_of(const std::string& path);

}  // namespace softly
