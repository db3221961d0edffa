#include "view/summary_markdown.hpp"

#include <doctest/doctest.h>

using namespace softly;

namespace {

Date on(unsigned day) {
    return std::chrono::year{2026} / std::chrono::November / std::chrono::day{day};
}

Summary small_month() {
    Summary summary;
    summary.span = {on(1), on(22)};
    summary.entries = 7;
    summary.kinds = {{"check-in", 7}};
    for (const std::string_view name : rating_names) {
        summary.ratings.emplace(name, RatingSummary{});
    }
    summary.ratings["mood"].levels = {6, {}, 5.5, 3, 8};
    summary.ratings["mood"].days = {{on(1), 5, 5}, {on(4), 1, 8}};
    summary.ratings["safety"].levels = {5, {}, 4.0, 4, 4};
    summary.ratings["safety"].days = {{on(2), 5, 4}};
    summary.ratings["energy"].levels = {1, {2}, {}, {}, {}};
    summary.ratings["energy"].days = {{on(9), 1, 2}};
    summary.people = {{"a|b", 1}};
    summary.moments.n = 1;
    summary.quotes = {{"q1", on(22), "Slept.\n# not a heading"}, {"q2", {}, "Tea."}};
    return summary;
}

}  // namespace

TEST_CASE("a summary as Markdown, with one table for the ratings that have statistics") {
    CHECK(summary_markdown(small_month(), {}, {true, false, false}) == R"(# How things have been

1 November 2026 to 22 November 2026

## What you noticed

22 November 2026:

> Slept.\
> \# not a heading

> Tea.

## Moments of connection: 1

With: a\|b 1

## Ratings, from 0 to 10

- mood: median 5.5 (3-8), 6 ratings
- energy: 2
- safety: median 4 (4-4), 5 ratings

| Day | mood | safety |
|---|---:|---:|
| 2026-11-01 | 5 |  |
| 2026-11-02 |  | 4 |
| 2026-11-04 | 8 |  |

## What is in here

- Kept: check-in 7

People skip entries on hard days and on busy days, so a gap says nothing.
)");
}

TEST_CASE("Markdown without numbers has no digit in it and no table") {
    const std::string said = summary_markdown(small_month(), {}, {true, true, false});
    CHECK(said.find_first_of("0123456789|") == said.find("|b"));
    CHECK(said.find("> Tea.") != std::string::npos);
}
