#pragma once

#include "base/date.hpp"
#include "base/date_words.hpp"

#include <optional>
#include <string_view>

namespace softly {

/// When something that comes back is next, and the day of the month it is counted by.
struct Recurrence {
    Date day;
    unsigned day_of_month = 1;

    bool operator==(const Recurrence&) const = default;
};

/// The length that `every` names where steps can come back by it: whole days or months.
std::optional<Span> read_every(std::string_view every);

/// The next day, counted from the day it happened. In a shorter month it is that month's last day, and back to
/// `day_of_month` in the next one that has it; where it happened on another day, that day counts from then on.
/// Nothing outside the years 1 to 9999.
std::optional<Recurrence> next_after(Date happened,
                                     const Span& every,
                                     std::optional<unsigned> day_of_month);

}  // namespace softly
