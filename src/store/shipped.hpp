#pragma once

#include <span>
#include <string_view>

namespace softly {

/// A file of prompts/ compiled into the program; its path is relative to prompts/.
struct ShippedFile {
    std::string_view path;
    std::string_view text;
};

/// Where the made-up half year lies, which is no language.
inline constexpr std::string_view demo_room = "demo/";

/// All of them, sorted by path.
std::span<const ShippedFile> shipped_files();

}  // namespace softly
