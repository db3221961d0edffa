#include "base/day_words.hpp"

#include "base/length_words.hpp"
#include "base/time_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace softly {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

/// The place of the name that `word` is, or begins with three letters or more.
template <std::size_t size>
std::optional<int> place_in(const std::array<std::string_view, size>& names,
                            std::string_view word) {
    if (word.size() < 3) {
        return std::nullopt;
    }
    const auto name = std::find_if(names.begin(), names.end(), [word](std::string_view each) {
        return each.starts_with(word);
    });
    return name == names.end() ? std::nullopt
                               : std::optional<int>{static_cast<int>(name - names.begin())};
}

std::optional<int> weekday_named(std::string_view word) {
    constexpr std::array<std::string_view, 7> names{
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    return place_in(names, word);
}

std::optional<int> month_named(std::string_view word) {
    constexpr std::array<std::string_view, 12> names{"january",
                                                     "february",
                                                     "march",
                                                     "april",
                                                     "may",
                                                     "june",
                                                     "july",
                                                     "august",
                                                     "september",
                                                     "october",
                                                     "november",
                                                     "december"};
    return place_in(names, word);
}

std::optional<Read<Date>> day_and_rest(std::optional<Date> day, Words rest) {
    return day ? std::optional<Read<Date>>{{*day, rest}} : std::nullopt;
}

std::optional<Date> moved_days(Date today, int number) {
    const auto time = within_calendar(local_days{today} + days{number});
    return time ? std::optional<Date>{date_of(*time)} : std::nullopt;
}

std::optional<Read<Date>> read_named_day(Words words, const Present& present) {
    struct Name {
        std::array<std::string_view, 3> words;
        int days = 0;
    };

    constexpr std::array<Name, 5> names{{{{"day", "before", "yesterday"}, -2},
                                         {{"day", "after", "tomorrow"}, 2},
                                         {{"yesterday"}, -1},
                                         {{"today"}, 0},
                                         {{"tomorrow"}, 1}}};
    words = words.subspan(begins(words, {"the"}) ? 1 : 0);
    for (const Name& name : names) {
        const auto* const end = std::find(name.words.begin(), name.words.end(), std::string_view{});
        const auto size = static_cast<std::size_t>(end - name.words.begin());
        if (words.size() >= size && std::equal(name.words.begin(), end, words.begin())) {
            return day_and_rest(moved_days(present.today, name.days), words.subspan(size));
        }
    }
    return std::nullopt;
}

/// "fri", "on friday", "next fri", "last fri", "this fri".
std::optional<Read<Date>> read_weekday(Words words, const Present& present) {
    const bool next = begins(words, {"next"});
    const bool last = begins(words, {"last"});
    const bool coming = begins(words, {"this"});
    if (next || last || coming || begins(words, {"on"})) {
        words = words.subspan(1);
    }
    const auto weekday = words.empty() ? std::nullopt : weekday_named(words[0]);
    if (!weekday) {
        return std::nullopt;
    }
    const std::chrono::weekday wanted{static_cast<unsigned>(*weekday)};
    const std::chrono::weekday present_day{local_days{present.today}};
    const int ahead = static_cast<int>((wanted - present_day).count());
    const bool back = last || (present.direction == Direction::back && !next && !coming);
    int number = ahead;
    if (back) {
        number = ahead == 0 && !last ? 0 : ahead - 7;
    } else if (ahead == 0 && !coming) {
        number = 7;
    }
    return day_and_rest(moved_days(present.today, number), words.subspan(1));
}

/// "next week", "last month".
std::optional<Read<Date>> read_next_unit(Words words, const Present& present) {
    const bool next = begins(words, {"next"});
    if (words.size() < 2 || (!next && !begins(words, {"last"}))) {
        return std::nullopt;
    }
    const auto unit = unit_named(words[1]);
    if (!unit || unit->minutes != minutes{0}) {
        return std::nullopt;
    }
    const auto time = moved(local_days{present.today}, {1, *unit}, next ? 1 : -1);
    return day_and_rest(time ? std::optional<Date>{date_of(*time)} : std::nullopt,
                        words.subspan(2));
}

/// "3", "3rd".
std::optional<unsigned> day_number(std::string_view word) {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            break;
        }
    }
    const auto number = word.size() <= 2 ? small_number(word) : std::nullopt;
    return number ? std::optional<unsigned>{static_cast<unsigned>(*number)} : std::nullopt;
}

/// The nearest such date in the direction of looking, today among them.
std::optional<Date> date_without_year(int month, unsigned day, const Present& present) {
    constexpr int years_between_leap_days = 8;
    const bool back = present.direction == Direction::back;
    const int this_year = static_cast<int>(present.today.year());
    for (int distance = 0; distance <= years_between_leap_days; ++distance) {
        const std::chrono::year year{this_year + (back ? -distance : distance)};
        const Date date{
            year, std::chrono::month{static_cast<unsigned>(month)}, std::chrono::day{day}};
        if (date.ok() && (back ? date <= present.today : date >= present.today)) {
            return within_calendar(local_days{date}) ? std::optional<Date>{date} : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "3 nov", "nov 3", "nov 3rd 2026", "on the 3rd of nov".
std::optional<Read<Date>> read_month_day(Words words, const Present& present) {
    words = words.subspan(begins(words, {"on"}) ? 1 : 0);
    words = words.subspan(begins(words, {"the"}) ? 1 : 0);
    if (words.size() < 2) {
        return std::nullopt;
    }
    const bool month_first = month_named(words[0]).has_value();
    const bool has_of = !month_first && words.size() > 2 && words[1] == "of";
    const auto month = month_named(words[month_first ? 0 : has_of ? 2 : 1]);
    const auto day = day_number(words[month_first ? 1 : 0]);
    if (!month || !day) {
        return std::nullopt;
    }
    const Words rest = words.subspan(has_of ? 3 : 2);
    const auto year = rest.empty() || rest[0].size() != 4 ? std::nullopt : small_number(rest[0]);
    if (!year) {
        return day_and_rest(date_without_year(*month + 1, *day, present), rest);
    }
    const Date date{std::chrono::year{*year},
                    std::chrono::month{static_cast<unsigned>(*month + 1)},
                    std::chrono::day{*day}};
    const bool in_calendar = date.ok() && within_calendar(local_days{date});
    return day_and_rest(in_calendar ? std::optional<Date>{date} : std::nullopt, rest.subspan(1));
}

/// "this morning", "last night": the day alone, its part is read next.
std::optional<Read<Date>> read_day_of_part(Words words, const Present& present) {
    if (words.size() < 2 || !is_part_of_day(words[1])) {
        return std::nullopt;
    }
    if (words[0] == "this") {
        return Read<Date>{present.today, words.subspan(1)};
    }
    if (words[0] == "last" && words[1] == "night") {
        return day_and_rest(moved_days(present.today, -1), words.subspan(1));
    }
    return std::nullopt;
}

}  // namespace

std::optional<Read<Date>> read_day(Words words, const Present& present) {
    if (words.empty()) {
        return std::nullopt;
    }
    if (const auto date = parse_date(words[0])) {
        return Read<Date>{*date, words.subspan(1)};
    }
    if (const auto shift = read_shift(words, present.now)) {
        const auto& [time, to_the_minute] = shift->value;
        return to_the_minute ? std::nullopt : day_and_rest(date_of(time), shift->rest);
    }
    for (const auto& read :
         {read_named_day, read_weekday, read_next_unit, read_month_day, read_day_of_part}) {
        if (auto day = read(words, present)) {
            return day;
        }
    }
    return std::nullopt;
}

}  // namespace softly
