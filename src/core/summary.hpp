#pragma once

#include "core/entry.hpp"
#include "core/filter.hpp"
#include "core/person.hpp"
#include "core/trend.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace softly {

/// A rating's values on one day.
struct DayRatings {
    Date day{};
    int n = 0;
    double median = 0;
};

struct RatingSummary {
    int n = 0;  ///< numbers; numb is counted apart
    int numb = 0;
    std::vector<int> values;       ///< oldest first, only where there are fewer than five
    std::optional<double> median;  ///< from five on, like low and high
    std::optional<int> low, high;
    Trend trend = Trend::unknown;
    std::vector<DayRatings> days;  ///< those that have one, oldest first
};

struct Quote {
    std::string id;
    std::optional<Date> day;
    std::string text;
};

struct TensionSummary {
    std::string exercise;
    int n = 0;
    std::optional<double> median_change;  ///< after less before; from five pairs on
};

inline constexpr int fewest_pairs =
    5;  ///< of expected and happened, before anything is said of them

/// How things have been over a span; every rendering shows this one value.
struct Summary {
    DateSpan span;  ///< both ends set unless there was nothing at all
    int entries = 0;
    std::map<std::string, int> kinds;
    std::map<std::string, int> tags;
    std::map<std::string, RatingSummary, std::less<>> ratings;  ///< always the four

    struct Moments {
        int n = 0, with_people = 0, heard = 0;
        std::map<std::string, int> by_how;
    } moments;

    std::map<std::string, int> people;  ///< reference to number of moments; nobody unsafe

    struct Tries {
        int done = 0, partly = 0, tried = 0;
    } tries;

    /// Of tries, where both were said.
    struct Expected {
        int n = 0, better = 0, as = 0, worse = 0;
    } expected;

    std::vector<TensionSummary> tension;

    struct Kindness {
        std::map<std::string, int> self;
        int received = 0, given = 0;
    } kindness;

    std::vector<Quote> quotes;  ///< the person's own words, newest first, at most five
};

/// Sums up the entries that `filter` takes in. Where the span is open, its ends are the first and last days seen.
Summary summarise(std::span<const Placed> entries, const People& people, const Filter& filter);

}  // namespace softly
