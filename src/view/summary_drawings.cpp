#include "view/summary_drawings.hpp"

#include "view/bars.hpp"
#include "view/calendar.hpp"
#include "view/sparkline.hpp"
#include "view/words_summary.hpp"

#include <algorithm>
#include <span>

namespace softly {

namespace {

constexpr int narrowest_drawing = 8;
constexpr int widest_drawing = 60;
constexpr int most_months = 13;  // a year by days begins and ends in the same month
constexpr double rounded_to_ten = 9.5;

int room(const Style& style, int before) {
    return style.columns > 0 ? std::min(style.columns - before, widest_drawing) : widest_drawing;
}

/// The days that a calendar shows: no months before the first entry, and the last twelve months of a longer span.
DateSpan shown_days(const Summary& summary) {
    const Date first = std::max(*summary.span.from, summary.days.front().day);
    const Month last_month = summary.span.to->year() / summary.span.to->month();
    const Month first_month = first.year() / first.month();
    if (last_month - first_month < std::chrono::months{most_months}) {
        return {first, summary.span.to};
    }
    return {(last_month - std::chrono::months{most_months - 2}) / std::chrono::day{1},
            summary.span.to};
}

}  // namespace

void draw_rating(Note& note, const RatingSummary& rating, const DateSpan& span) {
    const int columns = room(note.style(), Note::deep_indent);
    if (!rating.levels.median || !span.from || !span.to || columns < narrowest_drawing
        || rating.days.empty()) {
        return;
    }
    std::string line = sparkline(rating.days, *span.from, *span.to, columns, note.style());
    line.erase(line.find_last_not_of(' ') + 1);
    note.drawing(line);
}

void draw_ways(Note& note, const std::vector<std::pair<std::string, int>>& ways) {
    for (const std::string& line :
         bars(ways, room(note.style(), Note::deep_indent), note.style())) {
        note.drawing(line);
    }
}

void draw_calendar(Note& note, const Summary& summary) {
    if (!summary.span.from || !summary.span.to || summary.days.empty()) {
        return;
    }
    const DateSpan shown = shown_days(summary);
    const int columns = note.style().columns > 0 ? note.style().columns : narrowest_calendar;
    // Where the screen is narrow, the rows begin at its edge.
    const int before = columns < narrowest_calendar + Note::indent ? 0 : Note::indent;
    const auto mood = summary.ratings.find("mood");
    const std::span<const DayRatings> moods =
        mood == summary.ratings.end() ? std::span<const DayRatings>{} : mood->second.days;
    const std::vector<std::string> rows =
        calendar(summary.days, moods, shown, note.style(), columns - before);
    if (rows.empty()) {
        return;
    }
    note.heading(summary_words::calendar_heading(*shown.from <= summary.days.front().day));
    for (const std::string& row : rows) {
        note.drawing(row, before);
    }
    const bool has_ten = std::any_of(moods.begin(), moods.end(), [](const DayRatings& day) {
        return day.median >= rounded_to_ten;
    });
    const bool has_dot = moods.size() < summary.days.size();
    note.aside(summary_words::calendar_key(has_ten, has_dot), before);
}

}  // namespace softly
