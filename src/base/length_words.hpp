#pragma once

#include "base/date.hpp"
#include "base/date_words.hpp"
#include "base/word_reader.hpp"

#include <optional>
#include <string_view>

namespace softly {

/// So many of a unit; a unit is minutes, or whole days, or whole months.
struct Length {
    int amount = 0;
    Span unit;

    Span span() const { return {amount * unit.months, amount * unit.days, amount * unit.minutes}; }
};

/// A time some length away from the present.
struct Shift {
    LocalTime time;
    bool to_the_minute = false;  ///< said in minutes or hours, so that the clock time counts
};

/// A whole number of at most six digits, so that no arithmetic on it can overflow.
std::optional<int> small_number(std::string_view text);

/// One of a unit: "min", "h", "d", "w", "mo", "y" and their words.
std::optional<Span> unit_named(std::string_view word);

/// "3d", "3 days", "a week".
std::optional<Read<Length>> read_length(Words words);

/// "3d ago", "in 2 weeks", "+ 3d", "- 3d", "2 days from now".
std::optional<Read<Shift>> read_shift(Words words, LocalTime now);

/// The time itself where it lies in the years 1 to 9999, which is all that a journal file can say.
std::optional<LocalTime> within_calendar(LocalTime time);

/// A time that much later, or earlier where `sign` is -1; the 31st becomes a month's last day.
std::optional<LocalTime> moved(LocalTime time, const Length& length, int sign);

}  // namespace softly
