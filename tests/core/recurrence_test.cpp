#include "core/recurrence.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

Date day(const char* text) {
    return *parse_date(text);
}

}  // namespace

TEST_CASE("the next day is counted from the day it happened") {
    struct Row {
        const char* every;
        const char* happened;
        std::optional<unsigned> by;
        const char* next;
        unsigned then_by;
    };

    const Row rows[] = {
        {"2d", "2026-02-27", {}, "2026-03-01", 1},
        {"2d", "2028-02-27", {}, "2028-02-29", 29},
        {"1w", "2026-12-28", {}, "2027-01-04", 4},
        {"1mo", "2026-01-31", {}, "2026-02-28", 31},
        {"1mo", "2026-02-28", 31, "2026-03-31", 31},
        {"1mo", "2026-04-30", 31, "2026-05-31", 31},
        {"1mo", "2026-02-27", 31, "2026-03-27", 27},
        {"1mo", "2026-03-30", 31, "2026-04-30", 30},
        {"1mo", "2026-02-28", 28, "2026-03-28", 28},
        {"3mo", "2026-11-30", 31, "2027-02-28", 31},
        {"1y", "2028-02-29", {}, "2029-02-28", 29},
        {"1y", "2031-02-28", 29, "2032-02-29", 29},
    };
    for (const Row& row : rows) {
        CAPTURE(row.happened);
        const auto next = next_after(day(row.happened), *read_every(row.every), row.by);
        REQUIRE(next);
        CHECK(to_text(next->day) == row.next);
        CHECK(next->day_of_month == row.then_by);
    }
}

TEST_CASE("a step comes back after days or months, nothing shorter and nothing else") {
    for (const char* length : {"2d", "1w", "1mo", "1y", "3 weeks"}) {
        CHECK(read_every(length));
    }
    for (const char* no_length : {"", "0d", "90min", "2h", "often", "-1w"}) {
        CHECK_FALSE(read_every(no_length));
    }
}

TEST_CASE("there is no day outside the calendar") {
    CHECK_FALSE(next_after(day("9999-12-31"), *read_every("1d"), {}));
    CHECK_FALSE(next_after(day("9999-12-31"), *read_every("1mo"), {}));
}
