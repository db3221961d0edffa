#include "view/calendar.hpp"

#include "view/screen_text.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string_view>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int days_in_a_row = 31;
constexpr int label_columns = 7;  // "Nov 26" and a space
constexpr int ten = 10;
constexpr std::string_view kept_without_mood = "·";
constexpr std::array<std::string_view, 12> months{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// What stands in the cells of a month, by day of the month from 0 on; empty where nothing is kept.
using Row = std::array<std::string, days_in_a_row>;

std::string label(const Month& month) {
    constexpr int century = 100;
    return fmt::format("{} {:02} ",
                       months[static_cast<unsigned>(month.month()) - 1],
                       static_cast<int>(month.year()) % century);
}

std::string cell_of(double median, const Style& style) {
    const auto rounded = static_cast<int>(std::lround(median));
    return style.level(rounded == ten ? "X" : fmt::format("{}", rounded), median);
}

std::string& cell(std::map<Month, Row>& rows, const Date& day) {
    return rows.at(day.year() / day.month())[static_cast<unsigned>(day.day()) - 1];
}

/// The day that begins each week of a month, where its cell is.
std::string day_numbers(int cell_columns) {
    constexpr int week = 7;
    std::string line(label_columns, ' ');
    for (int day = 1; day <= days_in_a_row; day += week) {
        line += padded(fmt::format("{}", day), week * cell_columns);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string drawn(const Row& row, int cell_columns) {
    std::string line;
    std::size_t waiting = 0;  // blanks that are written where something follows
    for (const std::string& each : row) {
        if (each.empty()) {
            waiting += static_cast<std::size_t>(cell_columns);
            continue;
        }
        line += std::string(waiting, ' ') + each;
        waiting = static_cast<std::size_t>(cell_columns) - 1;
    }
    return line;
}

}  // namespace

std::vector<std::string> calendar(std::span<const DayKept> days,
                                  std::span<const DayRatings> mood,
                                  const DateSpan& span,
                                  const Style& style,
                                  int columns) {
    if (!span.from || !span.to || columns < narrowest_calendar) {
        return {};
    }
    std::map<Month, Row> rows;
    const Month last = span.to->year() / span.to->month();
    for (Month month = span.from->year() / span.from->month(); month <= last;
         month += std::chrono::months{1}) {
        rows[month];
    }
    const auto within = [&span](const Date& day) { return *span.from <= day && day <= *span.to; };
    for (const DayKept& day : days) {
        if (within(day.day)) {
            cell(rows, day.day) = style.dim(kept_without_mood);
        }
    }
    for (const DayRatings& day : mood) {
        if (within(day.day)) {
            cell(rows, day.day) = cell_of(day.median, style);
        }
    }
    const int cell_columns = columns >= label_columns + 2 * days_in_a_row ? 2 : 1;
    std::vector<std::string> lines{style.dim(day_numbers(cell_columns))};
    for (const auto& [month, row] : rows) {
        std::string line = label(month) + drawn(row, cell_columns);
        line.erase(line.find_last_not_of(' ') + 1);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace softly
