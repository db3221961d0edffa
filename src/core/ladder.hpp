#pragma once

#include <string_view>

namespace softly {

/// The highest rung that softly speaks of.
inline constexpr int largest_size = 10;

/// A way of being in touch, and how big it is.
struct Rung {
    std::string_view way;
    int size = 1;

    bool operator==(const Rung&) const = default;
};

/// How big a way usually is; 2 for one that is not on the ladder.
int usual_size(std::string_view way);

/// What contact by that way is called in an entry; empty for ways that can be several things.
std::string_view contact_how_of(std::string_view way);

/// One rung further down, never two. At the lowest it stays, for a smaller piece of the same.
Rung rung_below(const Rung& rung);

}  // namespace softly
