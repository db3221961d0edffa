#include "view/ratings_table.hpp"

#include "core/rating_groups.hpp"
#include "view/words_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int label_columns = 10;  // 2026-11-22
constexpr int roomy_columns = 48;
constexpr std::string_view nothing = "-";

/// What each rating that has values says of one group, empty where nothing is known.
using Row = std::vector<std::string>;

std::vector<std::string_view> rated_names(const Summary& summary) {
    std::vector<std::string_view> names;
    for (const std::string_view name : rating_names) {
        const auto found = summary.ratings.find(name);
        if (found != summary.ratings.end() && !found->second.days.empty()) {
            names.push_back(name);
        }
    }
    return names;
}

std::string label(const Date& from, Grouping grouping) {
    constexpr std::size_t year_and_month = 7;
    const std::string day = to_text(from);
    return grouping == Grouping::months ? day.substr(0, year_and_month) : day;
}

/// By the day that a group begins with.
std::map<Date, Row> rows_of(const Summary& summary,
                            const std::vector<std::string_view>& names,
                            Grouping grouping) {
    std::map<Date, Row> rows;
    for (std::size_t place = 0; place < names.size(); ++place) {
        for (const RatingGroup& group : rating_groups(
                 summary.ratings.find(names[place])->second.days, grouping, *summary.span.from)) {
            Row& row = rows[group.from];
            row.resize(names.size());
            row[place] = fmt::format("{:g}", group.median);
        }
    }
    return rows;
}

std::string line_of(std::string_view first,
                    const std::vector<std::string_view>& names,
                    const Row& row,
                    std::string_view gap) {
    constexpr std::size_t widest_value = 5;  // 4.125
    std::string line = fmt::format("{:<{}}", first, label_columns);
    for (std::size_t place = 0; place < names.size(); ++place) {
        line += fmt::format("{}{:>{}}",
                            gap,
                            row[place].empty() ? nothing : std::string_view{row[place]},
                            std::max(names[place].size(), widest_value));
    }
    return line;
}

}  // namespace

void add_ratings_table(Note& note, const Summary& summary) {
    if (!summary.span.from || !summary.span.to) {
        return;
    }
    const Grouping grouping = grouping_for(summary.span);
    const std::vector<std::string_view> names = rated_names(summary);
    const std::map<Date, Row> rows = rows_of(summary, names, grouping);
    if (rows.empty()) {
        return;
    }
    const int columns = note.style().columns;
    const bool roomy = columns <= 0 || columns >= roomy_columns;
    const std::string_view gap = roomy ? "  " : " ";
    const int before = roomy ? Note::indent : 0;
    note.heading(summary_words::table_heading(grouping));
    note.drawing(line_of("", names, {names.begin(), names.end()}, gap), before);
    for (const auto& [from, row] : rows) {
        note.drawing(line_of(label(from, grouping), names, row, gap), before);
    }
}

}  // namespace softly
