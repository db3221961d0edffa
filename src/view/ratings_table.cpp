#include "view/ratings_table.hpp"

#include "core/rating_groups.hpp"
#include "view/words_summary.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int label_columns = 10;  // 2026-11-22
constexpr int roomy_columns = 48;
constexpr std::string_view nothing = "-";

using Row = std::array<std::string, rating_names.size()>;

std::string label(const Date& from, Grouping grouping) {
    constexpr std::size_t year_and_month = 7;
    const std::string day = to_text(from);
    return grouping == Grouping::months ? day.substr(0, year_and_month) : day;
}

/// By the day that a group begins with.
std::map<Date, Row> rows_of(const Summary& summary, Grouping grouping) {
    std::map<Date, Row> rows;
    for (std::size_t place = 0; place < rating_names.size(); ++place) {
        const auto found = summary.ratings.find(rating_names[place]);
        if (found == summary.ratings.end()) {
            continue;
        }
        for (const RatingGroup& group :
             rating_groups(found->second.days, grouping, *summary.span.from)) {
            rows[group.from][place] = fmt::format("{:g}", group.median);
        }
    }
    return rows;
}

std::string line_of(std::string_view first, const Row& row, std::string_view gap) {
    std::string line = fmt::format("{:<{}}", first, label_columns);
    for (std::size_t place = 0; place < row.size(); ++place) {
        line += fmt::format("{}{:>{}}",
                            gap,
                            row[place].empty() ? nothing : std::string_view{row[place]},
                            std::max<std::size_t>(rating_names[place].size(), 4));
    }
    return line;
}

}  // namespace

void add_ratings_table(Note& note, const Summary& summary) {
    if (!summary.span.from || !summary.span.to) {
        return;
    }
    const Grouping grouping = grouping_for(summary.span);
    const std::map<Date, Row> rows = rows_of(summary, grouping);
    if (rows.empty()) {
        return;
    }
    const int columns = note.style().columns;
    const bool roomy = columns <= 0 || columns >= roomy_columns;
    const std::string_view gap = roomy ? "  " : " ";
    const int before = roomy ? Note::indent : 0;
    note.heading(summary_words::table_heading(grouping));
    Row names;
    std::copy(rating_names.begin(), rating_names.end(), names.begin());
    note.drawing(line_of("", names, gap), before);
    for (const auto& [from, row] : rows) {
        note.drawing(line_of(label(from, grouping), row, gap), before);
    }
}

}  // namespace softly
