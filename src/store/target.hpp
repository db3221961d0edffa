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

/// Follows links, as far as that is safe: never another account's, and never to where every account
/// may write.
Target find_target(World& world, const std::string& path);

/// Why the link at `path` is not followed: another account made it. Empty for one's own, the
/// administrator's, and what is no link.
std::string link_refusal(World& world, const std::string& path);

/// The directory itself, or the nearest above it, in which every account can put one thing in the place
/// of another; empty where there is none.
std::string directory_open_to_all(World& world, const std::string& directory);

std::string directory_of(const std::string& path);
std::string name_of(const std::string& path);

}  // namespace softly
