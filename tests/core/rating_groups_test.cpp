#include "core/rating_groups.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

Date on(int month, unsigned day, int year = 2026) {
    return std::chrono::year{year} / month / std::chrono::day{day};
}

}  // namespace

TEST_CASE("short spans are drawn by the day, longer ones by the week or the month") {
    const Date from = on(1, 1);
    CHECK(grouping_for({from, plus_days(from, 119)}) == Grouping::days);
    CHECK(grouping_for({from, plus_days(from, 120)}) == Grouping::weeks);
    CHECK(grouping_for({from, plus_days(from, 731)}) == Grouping::weeks);
    CHECK(grouping_for({from, plus_days(from, 732)}) == Grouping::months);
    CHECK(grouping_for({}) == Grouping::days);
}

TEST_CASE("a group holds the middle of its days and their range, and weeks begin with the span") {
    const std::vector<DayRatings> days{{on(1, 3), 2, 4},
                                       {on(1, 9), 1, 9},
                                       {on(1, 10), 1, 1},
                                       {on(1, 16), 3, 2.5},
                                       {on(3, 1), 1, 0}};
    const auto weeks = rating_groups(days, Grouping::weeks, on(1, 3));
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0] == RatingGroup{on(1, 3), on(1, 3), on(1, 9), 2, 3, 6.5, 4, 9});
    CHECK(weeks[1] == RatingGroup{on(1, 10), on(1, 10), on(1, 16), 2, 4, 1.75, 1, 2.5});
    CHECK(weeks[2] == RatingGroup{on(2, 28), on(3, 1), on(3, 1), 1, 1, 0, 0, 0});

    const auto months = rating_groups(days, Grouping::months, on(1, 3));
    REQUIRE(months.size() == 2);
    CHECK(months[0] == RatingGroup{on(1, 1), on(1, 3), on(1, 16), 4, 7, 3.25, 1, 9});
    CHECK(months[1].from == on(3, 1));

    CHECK(rating_groups(days, Grouping::days, on(1, 3)).size() == days.size());
    CHECK(rating_groups({}, Grouping::weeks, on(1, 3)).empty());
}

TEST_CASE("a day before the span belongs to the week before it") {
    const std::vector<DayRatings> days{{on(1, 2), 1, 5}};
    CHECK(rating_groups(days, Grouping::weeks, on(1, 3)).front().from == on(12, 27, 2025));
}

TEST_CASE("no line leads over more than about a week without ratings") {
    RatingGroup earlier;
    earlier.last = on(1, 1);
    RatingGroup later;
    later.first = on(1, 9);
    CHECK(joined(earlier, later));
    later.first = on(1, 10);
    CHECK_FALSE(joined(earlier, later));
}
