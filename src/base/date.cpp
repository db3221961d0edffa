#include "base/date.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/core.h>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

/// Reads a text of fixed shape from its front.
struct Scanner {
    std::string_view rest;

    bool take(std::string_view one_of) {
        if (rest.empty() || one_of.find(rest.front()) == std::string_view::npos) {
            return false;
        }
        rest.remove_prefix(1);
        return true;
    }

    std::optional<int> number(std::size_t digits, int highest) {
        if (rest.size() < digits) {
            return std::nullopt;
        }
        int value = 0;
        for (const char letter : rest.substr(0, digits)) {
            if (letter < '0' || letter > '9') {
                return std::nullopt;
            }
            value = value * 10 + (letter - '0');
        }
        rest.remove_prefix(digits);
        return value <= highest ? std::optional<int>{value} : std::nullopt;
    }
};

std::optional<Month> scan_month(Scanner& scanner) {
    const auto year = scanner.number(4, 9999);
    if (!year || *year == 0 || !scanner.take("-")) {
        return std::nullopt;
    }
    const auto month = scanner.number(2, 12);
    if (!month || *month == 0) {
        return std::nullopt;
    }
    return Month{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)}};
}

std::optional<Date> scan_date(Scanner& scanner) {
    const auto month = scan_month(scanner);
    if (!month || !scanner.take("-")) {
        return std::nullopt;
    }
    const auto number = scanner.number(2, 31);
    if (!number) {
        return std::nullopt;
    }
    const Date date = *month / std::chrono::day{static_cast<unsigned>(*number)};
    return date.ok() ? std::optional<Date>{date} : std::nullopt;
}

std::optional<minutes> scan_clock(Scanner& scanner) {
    const auto hour = scanner.number(2, 23);
    if (!hour || !scanner.take(":")) {
        return std::nullopt;
    }
    const auto minute = scanner.number(2, 59);
    if (!minute) {
        return std::nullopt;
    }
    return hours{*hour} + minutes{*minute};
}

/// The part after the minutes: nothing, ":SS" or ":SS.fraction".
std::optional<seconds> scan_seconds(Scanner& scanner) {
    if (!scanner.take(":")) {
        return seconds{0};
    }
    const auto second = scanner.number(2, 60);
    if (!second) {
        return std::nullopt;
    }
    if (scanner.take(".")) {
        const std::string_view digits = "0123456789";
        if (!scanner.take(digits)) {
            return std::nullopt;
        }
        while (scanner.take(digits)) {
        }
    }
    // RFC 3339 allows a leap second, which our clock has no place for.
    return seconds{std::min(*second, 59)};
}

std::optional<LocalTime> scan_local_time(Scanner& scanner) {
    const auto date = scan_date(scanner);
    if (!date || !scanner.take("Tt ")) {
        return std::nullopt;
    }
    const auto clock = scan_clock(scanner);
    if (!clock) {
        return std::nullopt;
    }
    const auto second = scan_seconds(scanner);
    if (!second) {
        return std::nullopt;
    }
    return local_days{*date} + *clock + *second;
}

std::optional<minutes> scan_offset(Scanner& scanner) {
    if (scanner.take("Zz")) {
        return minutes{0};
    }
    const bool west = scanner.take("-");
    if (!west && !scanner.take("+")) {
        return std::nullopt;
    }
    const auto size = scan_clock(scanner);
    if (!size) {
        return std::nullopt;
    }
    return west ? -*size : *size;
}

/// What `scan` reads, where it reads all of the text.
template <typename Scan>
auto all_of(std::string_view text, Scan scan) -> decltype(scan(std::declval<Scanner&>())) {
    Scanner scanner{text};
    auto value = scan(scanner);
    if (!scanner.rest.empty()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

Date date_of(LocalTime time) {
    return Date{std::chrono::floor<days>(time)};
}

Month month_of(LocalTime time) {
    const Date date = date_of(time);
    return date.year() / date.month();
}

Date day_of(LocalTime time, minutes day_start) {
    return date_of(time - day_start);
}

LocalTime start_of(Date day, minutes day_start) {
    return local_days{day} + day_start;
}

Date plus_days(Date day, int days) {
    return Date{local_days{day} + std::chrono::days{days}};
}

Date plus_months(Date day, int months) {
    const Month month = day.year() / day.month() + std::chrono::months{months};
    const Date last = month / std::chrono::last;
    return month / std::min(day.day(), last.day());
}

int days_between(Date from, Date to) {
    return static_cast<int>((local_days{to} - local_days{from}).count());
}

std::string to_text(Date day) {
    return fmt::format("{:04}-{:02}-{:02}",
                       static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string to_text(Month month) {
    return fmt::format(
        "{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

std::string to_text(const Moment& moment) {
    const std::chrono::hh_mm_ss clock{moment.local - std::chrono::floor<days>(moment.local)};
    const bool west = moment.offset < minutes{0};
    const auto offset = (west ? -moment.offset : moment.offset).count();
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}",
                       to_text(date_of(moment.local)),
                       clock.hours().count(),
                       clock.minutes().count(),
                       clock.seconds().count(),
                       west ? '-' : '+',
                       offset / 60,
                       offset % 60);
}

std::string to_text(LocalTime time) {
    const std::chrono::hh_mm_ss clock{time - std::chrono::floor<days>(time)};
    return fmt::format(
        "{}T{:02}:{:02}", to_text(date_of(time)), clock.hours().count(), clock.minutes().count());
}

std::optional<Date> parse_date(std::string_view text) {
    return all_of(text, scan_date);
}

std::optional<Month> parse_month(std::string_view text) {
    return all_of(text, scan_month);
}

std::optional<Moment> parse_moment(std::string_view text) {
    return all_of(text, [](Scanner& scanner) -> std::optional<Moment> {
        const auto local = scan_local_time(scanner);
        if (!local) {
            return std::nullopt;
        }
        const auto offset = scan_offset(scanner);
        if (!offset) {
            return std::nullopt;
        }
        return Moment{*local, *offset};
    });
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    return all_of(text, scan_local_time);
}

std::optional<minutes> parse_clock(std::string_view text) {
    return all_of(text, scan_clock);
}

}  // namespace softly
