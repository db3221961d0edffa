#include "view/page_calendar.hpp"

#include "view/words_page.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace softly {

namespace {

constexpr int most_months = 14;
constexpr int months_of_a_longer_span = 12;
constexpr int longest_month = 31;
constexpr int levels = 5;
constexpr double highest_rating = 10;

Month month_of_day(Date day) {
    return day.year() / day.month();
}

struct Cell {
    bool kept = false;
    bool rated = false;
    double mood = 0;
};

using Row = std::array<Cell, longest_month>;

/// "5½": a day's median lies on a number or half way between two.
std::string mood_said(double mood) {
    const double whole = std::floor(mood);
    return fmt::format("{:.0f}{}", whole, mood > whole ? "½" : "");
}

int level_of(double mood) {
    return std::clamp(static_cast<int>(mood / highest_rating * levels), 0, levels - 1);
}

std::map<Month, Row> rows_from(const Summary& summary, Month first) {
    std::map<Month, Row> rows;
    const auto cell = [&](Date day) -> Cell* {
        const Month month = month_of_day(day);
        return month < first ? nullptr : &rows[month][unsigned{day.day()} - 1];
    };
    for (const DayKept& day : summary.days) {
        if (Cell* kept = cell(day.day)) {
            kept->kept = true;
        }
    }
    if (const auto mood = summary.ratings.find("mood"); mood != summary.ratings.end()) {
        for (const DayRatings& day : mood->second.days) {
            if (Cell* rated = cell(day.day)) {
                rated->rated = true;
                rated->mood = day.median;
            }
        }
    }
    return rows;
}

void add_cell(std::string& page, const Cell& cell) {
    if (cell.rated) {
        fmt::format_to(std::back_inserter(page),
                       R"(<td class="level-{}">{}</td>)",
                       level_of(cell.mood),
                       mood_said(cell.mood));
    } else {
        page += cell.kept ? R"(<td class="dot">•</td>)" : "<td></td>";
    }
}

}  // namespace

std::string page_calendar(const Summary& summary, const PageWords& words) {
    if (summary.days.empty() || !summary.span.from || !summary.span.to) {
        return {};
    }
    const Month last = month_of_day(*summary.span.to);
    Month first = month_of_day(*summary.span.from);
    const bool longer = (last - first).count() >= most_months;
    if (longer) {
        first = last - std::chrono::months{months_of_a_longer_span - 1};
    }
    std::map<Month, Row> rows = rows_from(summary, first);
    std::string page = fmt::format("<section>\n<h2 id=\"calendar\">{}</h2>\n",
                                   words.ours(page_words::calendar_heading()));
    page += fmt::format("<p class=\"aside\">{}</p>\n",
                        words.ours(page_words::calendar_legend()
                                   + (longer ? " " + page_words::last_twelve_months() : "")));
    page += "<div class=\"scroll\" role=\"group\" aria-labelledby=\"calendar\" tabindex=\"0\">\n"
            "<table class=\"calendar\">\n<thead><tr>";
    page += fmt::format("<th scope=\"col\">{}</th>", words.ours(page_words::month_column()));
    for (int day = 1; day <= longest_month; ++day) {
        fmt::format_to(std::back_inserter(page), "<th scope=\"col\">{}</th>", day);
    }
    page += "</tr></thead>\n<tbody>\n";
    for (Month month = first; month <= last; month += std::chrono::months{1}) {
        page += fmt::format("<tr><th scope=\"row\">{}</th>",
                            words.ours(page_words::short_month(month)));
        for (const Cell& cell : rows[month]) {
            add_cell(page, cell);
        }
        page += "</tr>\n";
    }
    page += "</tbody>\n</table>\n</div>\n</section>\n";
    return page;
}

}  // namespace softly
