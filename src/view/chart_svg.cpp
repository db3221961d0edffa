#include "view/chart_svg.hpp"

#include "view/words_page.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace softly {

namespace {

// In the units of the picture, which takes the width of its column.
constexpr double width = 360;
constexpr double height_labelled = 132;
constexpr double left = 26;
constexpr double right = 350;
constexpr double top = 10;
constexpr double bottom = 108;
constexpr double height_unlabelled = 118;
constexpr double label_line = 127;
constexpr double highest_rating = 10;
constexpr double widest_bar = 12;
constexpr double widest_pair = 34;
constexpr std::size_t many_dots = 60;

double height_of(double value) {
    return bottom - (bottom - top) * std::clamp(value / highest_rating, 0.0, 1.0);
}

template <class... Values>
void add(std::string& to, fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(to), format, std::forward<Values>(values)...);
}

void add_beginning(std::string& svg, double height, const ChartNames& names) {
    add(svg,
        R"(<svg class="chart" role="img" viewBox="0 0 {} {}" aria-labelledby="{}-title {}-description"{}>)",
        width,
        height,
        names.id,
        names.id,
        names.attributes);
    add(svg,
        "<title id=\"{}-title\">{}</title><desc id=\"{}-description\">{}</desc>\n",
        names.id,
        names.title,
        names.id,
        names.description);
    for (const int value : {0, 5, 10}) {
        const double y = height_of(value);
        add(svg, R"(<line class="grid" x1="{}" y1="{}" x2="{}" y2="{}"/>)", left, y, right, y);
        add(svg,
            R"(<text class="axis" text-anchor="end" x="{}" y="{}">{}</text>)",
            left - 7,
            y + 4,
            value);
    }
    svg += '\n';
}

void add_label(std::string& svg, double x, std::string_view anchor, std::string_view words) {
    add(svg,
        R"(<text class="axis" text-anchor="{}" x="{:.1f}" y="{}">{}</text>)",
        anchor,
        x,
        label_line,
        words);
}

/// A line through groups that lie near each other; begins anew after each gap.
void add_line(std::string& svg,
              std::span<const RatingGroup> groups,
              const std::vector<double>& places) {
    std::string path;
    for (std::size_t at = 1; at < groups.size(); ++at) {
        if (!joined(groups[at - 1], groups[at])) {
            continue;
        }
        if (at == 1 || !joined(groups[at - 2], groups[at - 1])) {
            add(path, "M{:.1f} {:.1f}", places[at - 1], height_of(groups[at - 1].median));
        }
        add(path, "L{:.1f} {:.1f}", places[at], height_of(groups[at].median));
    }
    if (!path.empty()) {
        add(svg, "<path class=\"line\" d=\"{}\"/>\n", path);
    }
}

void add_dot(std::string& svg, double x, double y, double radius) {
    add(svg, R"(<circle class="dot" cx="{:.1f}" cy="{:.1f}" r="{}"/>)", x, y, radius);
}

}  // namespace

std::string rating_chart(std::span<const RatingGroup> groups,
                         Grouping grouping,
                         const DateSpan& span,
                         const ChartNames& names) {
    std::string svg;
    add_beginning(svg, height_labelled, names);
    const int days = std::max(1, days_between(*span.from, *span.to));
    const double step = (right - left) / days;
    std::vector<double> places;
    places.reserve(groups.size());
    for (const RatingGroup& group : groups) {
        const double middle =
            (days_between(*span.from, group.first) + days_between(*span.from, group.last)) / 2.0;
        places.push_back(left + middle * step);
    }
    if (grouping != Grouping::days) {
        const double days_of_group = grouping == Grouping::weeks ? 7 : 30;
        const double bar = std::clamp(step * days_of_group * 0.7, 1.0, widest_bar);
        for (std::size_t at = 0; at < groups.size(); ++at) {
            add(svg,
                R"(<line class="range" stroke-width="{:.1f}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}"/>)",
                bar,
                places[at],
                height_of(groups[at].low) + 1,
                places[at],
                height_of(groups[at].high) - 1);
        }
        svg += '\n';
    }
    add_line(svg, groups, places);
    const double radius = groups.size() > many_dots ? 1.8 : 2.8;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        add_dot(svg, places[at], height_of(groups[at].median), radius);
    }
    svg += '\n';
    const auto label = [&](Date day) {
        return grouping != Grouping::days ? page_words::short_month(day.year() / day.month())
                                          : page_words::short_day(day);
    };
    add_label(svg, left, "start", label(*span.from));
    if (*span.from != *span.to) {
        add_label(svg, right, "end", label(*span.to));
    }
    svg += "</svg>\n";
    return svg;
}

std::string pair_chart(std::span<const ChartPair> pairs, const ChartNames& names) {
    std::string svg;
    add_beginning(svg, height_unlabelled, names);
    const double step = std::min(
        widest_pair, (right - left) / static_cast<double>(std::max<std::size_t>(1, pairs.size())));
    double x = left + step / 2;
    for (const ChartPair& pair : pairs) {
        const double before = height_of(pair.before);
        const double after = height_of(pair.after);
        add(svg,
            R"(<line class="link" x1="{0:.1f}" y1="{1:.1f}" x2="{0:.1f}" y2="{2:.1f}"/>)",
            x,
            before,
            after);
        add(svg, R"(<circle class="ring" cx="{:.1f}" cy="{:.1f}" r="4.6"/>)", x, before);
        add_dot(svg, x, after, 3);
        svg += '\n';
        x += step;
    }
    svg += "</svg>\n";
    return svg;
}

std::string pair_legend(std::string_view before, std::string_view after) {
    return fmt::format(
        R"(<span><span class="mark ring"></span>{}</span> <span><span class="mark dot"></span>{}</span>)",
        before,
        after);
}

}  // namespace softly
