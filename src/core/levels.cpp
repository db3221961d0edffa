#include "core/levels.hpp"

#include "core/median.hpp"

#include <algorithm>
#include <utility>

namespace softly {

Levels levels(std::vector<int> ratings) {
    Levels levels;
    levels.n = static_cast<int>(ratings.size());
    if (levels.n < fewest_for_statistics) {
        levels.values = std::move(ratings);
        return levels;
    }
    const auto [low, high] = std::minmax_element(ratings.begin(), ratings.end());
    levels.low = *low;
    levels.high = *high;
    levels.median = median(std::move(ratings));
    return levels;
}

}  // namespace softly
