#include "view/style.hpp"

#include <fmt/core.h>

namespace softly {

namespace {

/// Each attribute is ended by its own code, so that a bold word may stand in a dim line.
std::string marked(const Style& style, std::string_view text, int begin, int end) {
    if (!style.colour || text.empty()) {
        return std::string{text};
    }
    return fmt::format("\x1b[{}m{}\x1b[{}m", begin, text, end);
}

}  // namespace

std::string Style::bold(std::string_view text) const {
    return marked(*this, text, 1, 22);
}

std::string Style::dim(std::string_view text) const {
    return marked(*this, text, 2, 22);
}

std::string Style::accent(std::string_view text) const {
    // Cyan reads on dark and on light; red would judge.
    return marked(*this, text, 36, 39);
}

std::string Style::mark(std::string_view text) const {
    // Bold alone is hardly seen on some terminals; inverse needs no colour that a theme could swallow.
    return marked(*this, text, 7, 27);
}

}  // namespace softly
