#pragma once

#include "core/day_ratings.hpp"
#include "core/entry.hpp"
#include "core/filter.hpp"
#include "core/levels.hpp"
#include "core/person.hpp"
#include "core/trend.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace softly {

struct RatingSummary {
    Levels levels;  ///< of numbers; numb is counted apart
    int numb = 0;
    Trend trend = Trend::unknown;
    std::optional<double> slope;    ///< points a day (Theil-Sen); where a trend could be told
    std::vector<DayRatings> days;   ///< those that have one, oldest first
    std::optional<Levels> earlier;  ///< of the span before, where both hold fewest_to_compare
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
    std::vector<Tension> pairs;           ///< oldest first, both numbers set
};

inline constexpr int fewest_pairs =
    5;  ///< of expected and happened, before anything is said of them
inline constexpr int fewest_to_compare = 8;  ///< ratings in each of two spans

/// What `--with` asks for: days with a tag, with a person, or with any moment of connection.
struct With {
    enum class What { tag, person, moment } what = What::moment;
    std::string name;  ///< the tag, or the reference as stored; empty for moments
};

/// Days that hold something beside the other days with an entry. That two things meet on a day tells no cause.
struct OnDays {
    With with;
    int days = 0, other_days = 0;
    std::map<std::string, Levels, std::less<>> on, other;  ///< by rating; always the four
};

/// What was chosen for somebody else to read, beside figures; names in it are as they may be shown.
struct SharedWords {
    std::string know;            ///< "what I would like you to know"
    std::vector<Entry> entries;  ///< oldest first
};

struct DayKept {
    Date day{};
    int entries = 0;

    bool operator==(const DayKept&) const = default;
};

/// How things have been over a span; every rendering shows this one value.
struct Summary {
    DateSpan span;  ///< both ends set unless there was nothing at all
    int entries = 0;
    std::vector<DayKept> days;  ///< those that hold entries, oldest first
    std::map<std::string, int> kinds;
    std::map<std::string, int> tags;
    std::map<std::string, RatingSummary, std::less<>> ratings;  ///< always the four
    std::optional<DateSpan>
        earlier;  ///< the span of equal length before, where anything is compared with it

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
        struct Pair {
            std::optional<Date> day;
            int expected = 0, happened = 0;
        };

        int n = 0, better = 0, as = 0, worse = 0;
        std::vector<Pair> pairs;  ///< oldest first
    } expected;

    std::vector<TensionSummary> tension;

    struct Kindness {
        std::map<std::string, int> self;
        int received = 0, given = 0;
        std::vector<Quote> words;  ///< kindness received, newest first, at most five
    } kindness;

    std::vector<Quote> helped;  ///< what seemed to help, newest first, each once, at most five
    std::map<std::string, int>
        sharper;  ///< by pack, or exercise without one: how often it left someone more on edge

    std::vector<Quote> quotes;  ///< the person's own words, newest first, at most five
    std::optional<OnDays> with;
    std::optional<SharedWords> shared;  ///< set where somebody else is to read it
};

/// The span of equal length that ends the day before; nullopt where an end is open.
std::optional<DateSpan> span_before(const DateSpan& span);

/// Sums up the entries that `filter` takes in. Where the span is open, its ends are the first and last days seen;
/// where it is not, entries of the span before serve the comparison.
Summary summarise(std::span<const Placed> entries,
                  const People& people,
                  const Filter& filter,
                  const std::optional<With>& with = {});

}  // namespace softly
