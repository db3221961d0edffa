#pragma once

#include <string>
#include <string_view>

namespace softly {

/// How much a text may lean on the screen.
struct Style {
    bool colour = false;  ///< SGR sequences
    bool draw = false;    ///< sparklines, cursor movement
    int columns = 80;     ///< for wrapping

    std::string bold(std::string_view text) const;
    std::string dim(std::string_view text) const;
    std::string accent(std::string_view text) const;
    std::string mark(std::string_view text) const;  ///< what was searched for
};

}  // namespace softly
