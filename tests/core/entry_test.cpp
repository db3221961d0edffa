#include "core/entry.hpp"

#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("each rating name reaches a rating of its own") {
    Ratings ratings;
    int value = 0;
    for (const std::string_view name : rating_names) {
        rating(ratings, name) = ++value;
    }
    CHECK(ratings == Ratings{1, 2, 3, 4});
    const Ratings& same = ratings;
    CHECK(rating(same, "safety") == 4);
    CHECK_THROWS_AS(rating(ratings, "luck"), std::out_of_range);
}
