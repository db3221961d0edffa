#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace softly {

using Date = std::chrono::year_month_day;
using LocalTime = std::chrono::local_seconds;

/// An instant as the person's own clock and zone said it.
struct Moment {
    LocalTime local;
    std::chrono::minutes offset{0};  ///< east of UTC, within a day

    std::chrono::sys_seconds instant() const {
        return std::chrono::sys_seconds{local.time_since_epoch() - offset};
    }

    bool operator==(const Moment&) const = default;
};

/// A journal file's calendar month.
using Month = std::chrono::year_month;

/// The calendar date of a wall time.
Date date_of(LocalTime time);

/// The month whose journal file a wall time belongs in.
Month month_of(LocalTime time);

/// The day a wall time counts for, where a day begins at `day_start` after midnight.
Date day_of(LocalTime time, std::chrono::minutes day_start);

/// The first wall time of a day that begins at `day_start` after midnight.
LocalTime start_of(Date day, std::chrono::minutes day_start = std::chrono::minutes{0});

/// `days` later, or earlier where negative.
Date plus_days(Date day, int days);

/// `months` later; the 31st becomes the month's last day where there is none.
Date plus_months(Date day, int months);

/// Whole days from `from` to `to`; negative where `to` is earlier.
int days_between(Date from, Date to);

/// "2026-11-22".
std::string to_text(Date day);
/// "2026-11".
std::string to_text(Month month);
/// RFC 3339 with seconds: "2026-11-22T09:15:03+02:00"; UTC is "+00:00".
std::string to_text(const Moment& moment);
/// A floating local time, "2026-11-22T09:15".
std::string to_text(LocalTime time);

/// Strict "YYYY-MM-DD"; nothing where it is not a date of the calendar.
std::optional<Date> parse_date(std::string_view text);
/// Strict "YYYY-MM".
std::optional<Month> parse_month(std::string_view text);
/// RFC 3339 with offset or Z; seconds may be absent, fractions are dropped, a space stands for T.
/// Like all that is read here, within the years 1 to 9999.
std::optional<Moment> parse_moment(std::string_view text);
/// ISO 8601 without an offset, seconds optional: "2026-11-22T09:15[:03]", also with a space.
std::optional<LocalTime> parse_local_time(std::string_view text);
/// "HH:MM", 00:00 to 23:59, as minutes after midnight.
std::optional<std::chrono::minutes> parse_clock(std::string_view text);

}  // namespace softly
