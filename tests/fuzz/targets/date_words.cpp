// Any words for a time: what is understood is a real time, and softly's own way to write it means the same.

#include "base/date_words.hpp"

#include "target.hpp"

#include <algorithm>

namespace softly::fuzz {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::seconds;

LocalTime any_now(Chance& chance) {
    constexpr std::string_view edges[] = {"0001-01-01T00:00",
                                          "9999-12-31T23:59:59",
                                          "2026-11-20T14:30:05",
                                          "2024-02-29T00:00",
                                          "2026-10-31T04:00"};
    const std::size_t choice = chance.below(std::size(edges) + 1);
    if (choice < std::size(edges)) {
        return *parse_local_time(edges[choice]);
    }
    return *parse_local_time(edges[0])
           + seconds{static_cast<std::int64_t>(chance.below(315'537'897'600))};
}

bool in_calendar(Date day) {
    return day.ok() && day.year() >= std::chrono::year{1} && day.year() <= std::chrono::year{9999};
}

/// As softly writes it: whole where it can be.
std::string written(const When& when) {
    if (!when.time) {
        return to_text(when.day);
    }
    const LocalTime local = local_days{when.day} + *when.time;
    const std::string moment = to_text(Moment{local, when.offset.value_or(minutes{0})});
    return when.offset ? moment : moment.substr(0, moment.size() - std::string("+00:00").size());
}

std::string louder(std::string_view words) {
    std::string loud(words);
    std::transform(loud.begin(), loud.end(), loud.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return " ," + loud + ", ";
}

void check_when(std::string_view words, LocalTime now, Direction direction) {
    const auto when = parse_when(words, now, direction);
    demand(parse_when(louder(words), now, direction) == when,
           "case, commas and spaces around do not count");
    if (!when) {
        return;
    }
    demand(in_calendar(when->day), "a day is one of the calendar");
    demand(!when->time || (*when->time >= seconds{0} && *when->time < days{1}),
           "a time of day lies within its day");
    demand(!when->offset || (*when->offset > -days{1} && *when->offset < days{1}),
           "an offset is less than a day");
    demand(!when->offset || when->time, "an offset comes with a time");
    demand(parse_when(written(*when), now, direction) == when,
           "a time that was written out means the same again");
}

void check_strict(std::string_view text) {
    if (const auto date = parse_date(text)) {
        demand(in_calendar(*date) && to_text(*date) == text, "a date is written as it was read");
    }
    if (const auto month = parse_month(text)) {
        demand(to_text(*month) == text, "a month is written as it was read");
    }
    if (const auto moment = parse_moment(text)) {
        demand(parse_moment(to_text(*moment)) == moment, "a moment reads back as itself");
        demand(in_calendar(date_of(moment->local)), "a moment lies in the calendar");
    }
    if (const auto local = parse_local_time(text)) {
        demand(parse_local_time(to_text(*local)) == std::chrono::floor<minutes>(*local),
               "a local time reads back as itself");
    }
    if (const auto clock = parse_clock(text)) {
        demand(*clock >= minutes{0} && *clock < days{1}, "a clock time lies within a day");
    }
}

void check_span(std::string_view words) {
    if (const auto span = parse_span(words)) {
        demand(span->months >= 0 && span->days >= 0 && span->minutes >= minutes{0}
                   && *span != Span{},
               "a length of time is positive");
        demand(span->months <= 1200 && span->days <= 36525 && span->minutes <= days{36525},
               "and at most a hundred years");
    }
}

}  // namespace

void check_input(std::string_view input) {
    Chance chance(input);
    const LocalTime now = any_now(chance);
    check_when(input, now, Direction::back);
    check_when(input, now, Direction::forward);
    check_strict(input);
    check_span(input);
}

}  // namespace softly::fuzz
