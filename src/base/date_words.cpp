#include "base/date_words.hpp"

#include "base/day_words.hpp"
#include "base/length_words.hpp"
#include "base/text.hpp"
#include "base/time_words.hpp"
#include "base/word_reader.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

/// In lower case, with one space between words and no commas.
std::string squeezed(std::string_view text) {
    std::string spaced{text};
    std::replace(spaced.begin(), spaced.end(), ',', ' ');
    return folded(spaced);
}

/// Words as the readers below want them: "+3d" as "+" "3d", "tonight" as "this" "night".
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const std::string_view part : split(text, ' ')) {
        const bool is_signed = part.size() > 1 && (part[0] == '+' || part[0] == '-');
        if (is_signed && part[1] >= '0' && part[1] <= '9') {
            words.emplace_back(part.substr(0, 1));
            words.emplace_back(part.substr(1));
        } else if (part == "tonight") {
            words.insert(words.end(), {"this", "night"});
        } else {
            words.emplace_back(part);
        }
    }
    return words;
}

When when_of(LocalTime time, std::optional<minutes> offset) {
    const Date day = date_of(time);
    return {day, time - local_days{day}, offset};
}

/// A day, with the time that the words after it say.
std::optional<When> with_time(Date day, Words rest, const Present& present) {
    if (rest.empty()) {
        return When{day, std::nullopt, std::nullopt};
    }
    const auto time =
        is_part_of_day(rest[0]) ? read_part_of_day(rest, day, present) : read_time(rest, true);
    if (!time || !time->rest.empty()) {
        return std::nullopt;
    }
    return When{day, time->value, std::nullopt};
}

/// "now", "2h ago", ISO 8601 with its time: one instant, said whole.
std::optional<When> instant_said(std::string_view text, Words words, const Present& present) {
    if (const auto moment = parse_moment(text)) {
        return when_of(moment->local, moment->offset);
    }
    if (const auto local = parse_local_time(text)) {
        return when_of(*local, std::nullopt);
    }
    if (text == "now" || text == "right now") {
        return when_of(present.now, std::nullopt);
    }
    const auto shift = read_shift(words, present.now);
    if (shift && shift->rest.empty() && shift->value.to_the_minute) {
        return when_of(shift->value.time, std::nullopt);
    }
    return std::nullopt;
}

/// A time before its day, or alone: "18:00", "6pm yesterday".
std::optional<When> time_first(Words words, const Present& present) {
    const auto time = read_time(words, false);
    if (!time) {
        return std::nullopt;
    }
    const auto day =
        time->rest.empty() ? Read<Date>{present.today, time->rest} : read_day(time->rest, present);
    if (!day || !day->rest.empty()) {
        return std::nullopt;
    }
    return When{day->value, time->value, std::nullopt};
}

}  // namespace

std::optional<When> parse_when(std::string_view words, LocalTime now, Direction direction) {
    const std::string text = squeezed(words);
    if (text.empty()) {
        return std::nullopt;
    }
    const std::vector<std::string> parts = words_of(text);
    const Present present{now, date_of(now), direction};
    if (const auto instant = instant_said(text, parts, present)) {
        return instant;
    }
    if (const auto day = read_day(parts, present)) {
        return with_time(day->value, day->rest, present);
    }
    return time_first(parts, present);
}

std::optional<Span> parse_span(std::string_view words) {
    constexpr Span longest{.months = 1200, .days = 36525, .minutes = days{36525}};
    const std::vector<std::string> parts = words_of(squeezed(words));
    const auto length = read_length(parts);
    if (!length || !length->rest.empty() || length->value.amount == 0) {
        return std::nullopt;
    }
    const Span span = length->value.span();
    const bool too_long =
        span.months > longest.months || span.days > longest.days || span.minutes > longest.minutes;
    return too_long ? std::nullopt : std::optional<Span>{span};
}

std::string short_length(std::string_view words) {
    const std::vector<std::string> parts = words_of(squeezed(words));
    const auto length = read_length(parts);
    if (!parse_span(words) || !length) {
        return std::string{words};
    }
    std::string said = std::to_string(length->value.amount);
    for (const std::string_view unit : {"min", "h", "d", "w", "mo", "y"}) {
        if (unit_named(unit) == length->value.unit) {
            return said.append(unit);
        }
    }
    return std::string{words};
}

}  // namespace softly
