#pragma once

#include <optional>
#include <vector>

namespace softly {

inline constexpr int fewest_for_statistics =
    5;  ///< ratings; fewer are listed (evidence.md section 3, "numbers, honestly")

/// Where ratings lie.
struct Levels {
    int n = 0;
    std::vector<int> values;       ///< in the order given, where there are fewer than five
    std::optional<double> median;  ///< from five on, like low and high
    std::optional<int> low, high;

    bool operator==(const Levels&) const = default;
};

Levels levels(std::vector<int> ratings);

}  // namespace softly
