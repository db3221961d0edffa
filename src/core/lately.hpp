#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"
#include "core/suggestion.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// What the journal's last entries say about today. Entries come newest first.
namespace softly {

/// Where days begin, and which one it is.
struct DayNow {
    Date today;
    std::chrono::minutes day_start{0};
};

/// The latest value of each rating that was given on this day; numb takes an earlier number away.
Ratings ratings_today(std::span<const Entry> newest_first, const DayNow& day);

/// What speaks for one pack or another today.
Situation situation_today(std::span<const Entry> newest_first, const DayNow& day);

/// What was gone through, and what felt sharper.
std::vector<PackPast> packs_gone_through(std::span<const Entry> newest_first,
                                         std::chrono::minutes day_start);

/// The last seven days, today among them, counted for who looks back at them.
struct WeekBehind {
    int entries = 0;
    int people = 0;              ///< different ones that were named, nobody unsafe among them
    std::optional<double> mood;  ///< the median, from five on
    std::optional<double> connection;
    std::vector<std::string> words;  ///< what was written, newest first, three texts at most
};

WeekBehind week_behind(std::span<const Entry> newest_first, const DayNow& day, const People& known);

/// Tension before and after being near others, as that pack kept it.
struct CalmPairs {
    int n = 0;
    double before = 0;  ///< medians; 0 where there is no pair
    double after = 0;
};

CalmPairs calm_pairs(std::span<const Entry> newest_first);

}  // namespace softly
