#pragma once

#include <string>
#include <string_view>

namespace softly {

/// How many colours a screen knows: 16, 256, or all of them.
enum class Palette { sixteen, many, all };

/// How much a text may lean on the screen.
struct Style {
    bool colour = false;  ///< SGR sequences
    bool draw = false;    ///< sparklines, cursor movement
    int columns = 80;     ///< for wrapping
    Palette palette = Palette::sixteen;

    std::string bold(std::string_view text) const;
    std::string dim(std::string_view text) const;
    std::string accent(std::string_view text) const;
    std::string mark(std::string_view text) const;  ///< what was searched for
    /// For a rating from 0 to 10, in a hue of its own and never in one that judges.
    std::string level(std::string_view text, double rating) const;
};

}  // namespace softly
