#include "core/low.hpp"

#include <initializer_list>
#include <optional>

#include <doctest/doctest.h>

namespace softly {
namespace {

/// Check-ins of days that follow each other, oldest first.
std::vector<Entry> days(std::initializer_list<std::optional<int>> moods) {
    std::vector<Entry> entries;
    int day = 1;
    for (const auto& mood : moods) {
        Entry entry;
        entry.at = Moment{start_of(Date{std::chrono::year{2026} / 11 / day++}), {}};
        entry.ratings.mood = mood;
        entries.push_back(entry);
    }
    return entries;
}

}  // namespace

TEST_CASE("low is mood of two or less, or safety of three or less") {
    CHECK_FALSE(is_low({}));
    CHECK(is_low({2, {}, {}, {}}));
    CHECK_FALSE(is_low({3, {}, {}, {}}));
    CHECK(is_low({{}, {}, {}, 3}));
    CHECK_FALSE(is_low({{}, {}, {}, 4}));
    CHECK(is_low({9, 9, 9, 0}));
    CHECK_FALSE(is_low({{}, 0, 0, {}}));
}

TEST_CASE("three moods of 3 or less among the latest five check-ins are low") {
    CHECK(is_low_lately(days({3, 3, 3})));
    CHECK(is_low_lately(days({3, 8, 2, 9, 0})));
    CHECK(is_low_lately(days({1, 1, 3, 9, 9, 3, 3})));
    CHECK_FALSE(is_low_lately(days({1, 1, 1, 9, 9, 3, 3, 4})));
    CHECK_FALSE(is_low_lately(days({3, 3})));
    CHECK_FALSE(is_low_lately(days({4, 4, 4, 4, 4})));
    CHECK_FALSE(is_low_lately({}));
}

TEST_CASE("a check-in without a mood counts as one, and as no low one") {
    CHECK_FALSE(is_low_lately(days({3, 3, {}, {}, {}, 3})));
    CHECK(is_low_lately(days({9, 3, 3, {}, {}, 3})));
}

TEST_CASE("they may come in any order") {
    std::vector<Entry> entries = days({1, 1, 1, 9, 9, 9, 9});
    CHECK_FALSE(is_low_lately(entries));
    std::swap(entries.front(), entries.back());
    CHECK_FALSE(is_low_lately(entries));
}

}  // namespace softly
