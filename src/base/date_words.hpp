#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// Which way a bare weekday looks: logging looks back (a Friday's "fri" is today), planning looks
/// forward (a Friday's "fri" is in a week).
enum class Direction { back, forward };

/// A day, with a time of day where one was said.
struct When {
    Date day;
    std::optional<std::chrono::seconds> time;    ///< since midnight
    std::optional<std::chrono::minutes> offset;  ///< where an offset was written

    bool operator==(const When&) const = default;
};

/// Reads what a person typed for a time, relative to `now`: ISO 8601 (with or without time and
/// offset), now, today, yesterday, tomorrow, weekday names and their three-letter forms with an
/// optional next, last or this, "3d ago", "in 2 weeks", "+3d", "-3d", "next month", "3 nov", "nov
/// 3 2026", each with an optional time ("fri 18:00", "yesterday at 6pm", "fri 9", "tomorrow
/// morning"), a bare time ("18:00", always today's), "tonight"; units min h d w mo y and their
/// words, of which min and h give the clock time as well. Case, commas and extra spaces do not
/// count. Nothing where it cannot be read, and nothing outside the years 1 to 9999.
std::optional<When> parse_when(std::string_view words, LocalTime now, Direction direction);

/// A length of time in the calendar, as cadences and pauses use it.
struct Span {
    int months = 0;
    int days = 0;
    std::chrono::minutes minutes{0};

    bool operator==(const Span&) const = default;
};

/// "2w", "3 days", "1mo", "1y", "90min"; positive and at most a hundred years.
std::optional<Span> parse_span(std::string_view words);

/// The same in short, as files have it: "2 weeks" as "2w". What is no length stays as it is.
std::string short_length(std::string_view words);

}  // namespace softly
