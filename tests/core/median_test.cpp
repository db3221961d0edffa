#include "core/median.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("the median is the middle value, or half way between the two in the middle") {
    CHECK(median({4}) == 4);
    CHECK(median({9, 1, 5}) == 5);
    CHECK(median({3, 4}) == 3.5);
    CHECK(median({-2, 7, -3, 0}) == -1);
}

TEST_CASE("the median agrees with sorting, whatever the order") {
    std::mt19937_64 random{5};
    for (int run = 0; run < 500; ++run) {
        std::vector<int> values(1 + random() % 30);
        std::generate(
            values.begin(), values.end(), [&] { return static_cast<int>(random() % 11); });
        std::vector<int> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t size = sorted.size();
        CHECK(median(values) == (sorted[(size - 1) / 2] + sorted[size / 2]) / 2.0);
    }
}
