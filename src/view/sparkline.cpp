#include "view/sparkline.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

namespace softly {

namespace {

constexpr std::string_view blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr double highest_rating = 10;

std::string_view block_for(double value) {
    const double share = std::clamp(value / highest_rating, 0.0, 1.0);
    return blocks[static_cast<std::size_t>(std::lround(share * (std::size(blocks) - 1)))];
}

double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::string sparkline(
    std::span<const DayRatings> days, Date from, Date to, int columns, const Style& style) {
    const int span = days_between(from, to) + 1;
    if (span < 1 || columns < 1) {
        return {};
    }
    const int cells = std::min(span, columns);
    std::vector<std::vector<double>> values(static_cast<std::size_t>(cells));
    for (const DayRatings& day : days) {
        const long long place = days_between(from, day.day);
        if (place >= 0 && place < span) {
            values[static_cast<std::size_t>(place * cells / span)].push_back(day.median);
        }
    }
    std::string line;
    for (std::vector<double>& cell : values) {
        if (cell.empty()) {
            line += ' ';
            continue;
        }
        const double level = median_of(std::move(cell));
        line += style.level(block_for(level), level);
    }
    return line;
}

}  // namespace softly
