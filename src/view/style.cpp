#include "view/style.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

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

constexpr double highest_rating = 10;

/// From a calm violet to a calm teal: of like lightness, so that each reads on dark and on light, and no end
/// looks like a verdict.
struct Colour {
    double red, green, blue;
};

constexpr Colour lowest{122, 110, 190};
constexpr Colour highest{20, 155, 155};
constexpr int steps_between[] = {61, 67, 73, 37};  // of the 256

int between(double low, double high, double share) {
    return static_cast<int>(std::lround(low + (high - low) * share));
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

std::string Style::level(std::string_view text, double rating) const {
    const double share = std::clamp(rating / highest_rating, 0.0, 1.0);
    if (!colour || text.empty() || palette == Palette::sixteen) {
        return accent(text);
    }
    if (palette == Palette::many) {
        const auto step = std::min(static_cast<std::size_t>(share * std::size(steps_between)),
                                   std::size(steps_between) - 1);
        return fmt::format("\x1b[38;5;{}m{}\x1b[39m", steps_between[step], text);
    }
    return fmt::format("\x1b[38;2;{};{};{}m{}\x1b[39m",
                       between(lowest.red, highest.red, share),
                       between(lowest.green, highest.green, share),
                       between(lowest.blue, highest.blue, share),
                       text);
}

}  // namespace softly
