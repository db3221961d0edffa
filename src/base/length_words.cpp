#include "base/length_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;

std::optional<int> amount_named(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{"one",
                                                     "two",
                                                     "three",
                                                     "four",
                                                     "five",
                                                     "six",
                                                     "seven",
                                                     "eight",
                                                     "nine",
                                                     "ten",
                                                     "eleven",
                                                     "twelve"};
    if (word == "a" || word == "an") {
        return 1;
    }
    const auto* const name = std::find(names.begin(), names.end(), word);
    return name == names.end() ? small_number(word)
                               : std::optional<int>{static_cast<int>(name - names.begin()) + 1};
}

}  // namespace

std::optional<int> small_number(std::string_view text) {
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != text.npos) {
        return std::nullopt;
    }
    return static_cast<int>(parse_integer(text).value_or(0));
}

std::optional<Span> unit_named(std::string_view word) {
    struct Unit {
        std::string_view names;
        Span span;
    };

    constexpr std::array<Unit, 6> units{{{" min mins minute minutes ", {.minutes = minutes{1}}},
                                         {" h hr hrs hour hours ", {.minutes = hours{1}}},
                                         {" d day days ", {.days = 1}},
                                         {" w wk wks week weeks ", {.days = 7}},
                                         {" mo mos month months ", {.months = 1}},
                                         {" y yr yrs year years ", {.months = 12}}}};
    const std::string name = " " + std::string{word} + " ";
    const auto* const unit = std::find_if(units.begin(), units.end(), [&name](const Unit& each) {
        return each.names.find(name) != std::string_view::npos;
    });
    // A word with a space in it would name two of them at once.
    const bool one_word = !word.empty() && word.find(' ') == std::string_view::npos;
    return one_word && unit != units.end() ? std::optional<Span>{unit->span} : std::nullopt;
}

std::optional<Read<Length>> read_length(Words words) {
    if (words.empty()) {
        return std::nullopt;
    }
    const std::string_view first = words[0];
    const std::size_t letters = std::min(first.find_first_not_of("0123456789"), first.size());
    if (letters > 0 && letters < first.size()) {
        const auto amount = small_number(first.substr(0, letters));
        const auto unit = unit_named(first.substr(letters));
        if (!amount || !unit) {
            return std::nullopt;
        }
        return Read<Length>{{*amount, *unit}, words.subspan(1)};
    }
    const auto amount = amount_named(first);
    const auto unit = words.size() > 1 ? unit_named(words[1]) : std::nullopt;
    if (!amount || !unit) {
        return std::nullopt;
    }
    return Read<Length>{{*amount, *unit}, words.subspan(2)};
}

std::optional<LocalTime> within_calendar(LocalTime time) {
    constexpr LocalTime first = local_days{std::chrono::year{1} / 1 / 1};
    constexpr LocalTime end = local_days{std::chrono::year{10000} / 1 / 1};
    return time >= first && time < end ? std::optional<LocalTime>{time} : std::nullopt;
}

std::optional<LocalTime> moved(LocalTime time, const Length& length, int sign) {
    const Span span = length.span();
    const auto day = std::chrono::floor<days>(time);
    const Date date{day};
    const int month = static_cast<int>(date.year()) * 12 + sign * span.months;
    if (month < 0 || month >= 12 * 10001) {
        return std::nullopt;
    }
    const LocalTime in_month = local_days{plus_months(date, sign * span.months)} + (time - day);
    return within_calendar(in_month + sign * (days{span.days} + span.minutes));
}

std::optional<Read<Shift>> read_shift(Words words, LocalTime now) {
    const bool later = begins(words, {"in"}) || begins(words, {"+"});
    const bool earlier = begins(words, {"-"});
    const auto length = read_length(words.subspan(later || earlier ? 1 : 0));
    if (!length) {
        return std::nullopt;
    }
    int sign = earlier ? -1 : 1;
    Words rest = length->rest;
    if (!later && !earlier) {
        if (begins(rest, {"ago"})) {
            sign = -1;
            rest = rest.subspan(1);
        } else if (begins(rest, {"from", "now"}) || begins(rest, {"from", "today"})) {
            rest = rest.subspan(2);
        } else {
            return std::nullopt;
        }
    }
    const auto time = moved(now, length->value, sign);
    if (!time) {
        return std::nullopt;
    }
    return Read<Shift>{{*time, length->value.unit.minutes != minutes{0}}, rest};
}

}  // namespace softly
