#include "core/recurrence.hpp"

#include <algorithm>

namespace softly {
namespace {

constexpr int last_year = 9999;

/// The day of that name in a month, or the month's last one.
Date day_in(Month month, unsigned day_of_month) {
    const Date last{month / std::chrono::last};
    return month / std::chrono::day{std::min(day_of_month, unsigned{last.day()})};
}

}  // namespace

std::optional<Span> read_every(std::string_view every) {
    const auto span = parse_span(every);
    const bool whole_days = span && span->minutes.count() == 0 && span->days + span->months > 0;
    return whole_days ? span : std::nullopt;
}

std::optional<Recurrence> next_after(Date happened,
                                     const Span& every,
                                     std::optional<unsigned> day_of_month) {
    const Month month{happened.year(), happened.month()};
    const bool on_its_day = day_of_month && day_in(month, *day_of_month) == happened;
    const unsigned wanted = on_its_day ? *day_of_month : unsigned{happened.day()};
    Recurrence next{happened, wanted};
    if (every.months > 0) {
        next.day = day_in(month + std::chrono::months{every.months}, wanted);
    }
    if (every.days > 0) {
        next.day = plus_days(next.day, every.days);
        next.day_of_month = unsigned{next.day.day()};
    }
    const bool in_calendar = int{next.day.year()} >= 1 && int{next.day.year()} <= last_year;
    return in_calendar ? std::optional{next} : std::nullopt;
}

}  // namespace softly
