#include "view/page_ratings.hpp"

#include "core/rating_groups.hpp"
#include "view/chart_svg.hpp"
#include "view/summary_parts.hpp"
#include "view/words_page.hpp"

#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace softly {

namespace {

using summary_words::Numbers;

std::string column(const PageWords& words, const std::string& title, bool number = true) {
    return fmt::format(
        R"(<th scope="col"{}>{}</th>)", number ? R"( class="number")" : "", words.ours(title));
}

std::string group_said(const RatingGroup& group, Grouping grouping) {
    return grouping == Grouping::months ? to_text(group.from.year() / group.from.month())
                                        : to_text(group.from);
}

std::string table(const std::vector<RatingGroup>& groups,
                  Grouping grouping,
                  const PageWords& words) {
    const bool by_day = grouping == Grouping::days;
    std::string page =
        fmt::format("<details><summary>{}</summary>\n<div class=\"{}\"><table>\n<thead><tr>{}{}{}",
                    words.ours(page_words::as_a_table()),
                    by_day ? "columns" : "columns wide",
                    column(words, page_words::group_column(grouping), false),
                    column(words, page_words::ratings_column()),
                    column(words, page_words::median_column()));
    if (!by_day) {
        page += column(words, page_words::low_column()) + column(words, page_words::high_column());
    }
    page += "</tr></thead>\n<tbody>\n";
    const auto out = std::back_inserter(page);
    for (const RatingGroup& group : groups) {
        fmt::format_to(
            out,
            R"(<tr><th scope="row">{}</th><td class="number">{}</td><td class="number">{:g}</td>)",
            group_said(group, grouping),
            group.n,
            group.median);
        if (!by_day) {
            fmt::format_to(out,
                           R"(<td class="number">{:g}</td><td class="number">{:g}</td>)",
                           group.low,
                           group.high);
        }
        page += "</tr>\n";
    }
    page += "</tbody>\n</table></div>\n</details>\n";
    return page;
}

std::string figure(std::string_view name,
                   const RatingSummary& rating,
                   const DateSpan& span,
                   const PageWords& words,
                   Numbers numbers) {
    std::string page = fmt::format("<figure>\n<figcaption>{}</figcaption>\n",
                                   words.ours(summary_words::rating(name, rating, numbers)));
    const bool drawn = numbers == Numbers::shown && rating.levels.median && !rating.days.empty()
                       && span.from && span.to;
    if (drawn) {
        const Grouping grouping = grouping_for(span);
        const auto groups = rating_groups(rating.days, grouping, *span.from);
        page += rating_chart(groups,
                             grouping,
                             span,
                             {std::string{name},
                              page_words::rating_chart_title(name),
                              page_words::rating_chart(grouping),
                              words.own_language()});
        page += table(groups, grouping, words);
    }
    return page + "</figure>\n";
}

std::string list(const std::vector<std::string>& lines, const PageWords& words) {
    std::string page = "<ul class=\"plain\">\n";
    for (const std::string& line : lines) {
        page += fmt::format("<li>{}</li>\n", words.ours(line));
    }
    return page + "</ul>\n";
}

std::string level_lines(const std::map<std::string, Levels, std::less<>>& ratings,
                        const PageWords& words,
                        Numbers numbers) {
    std::vector<std::string> lines;
    for (const std::string_view name : rating_names) {
        const auto found = ratings.find(name);
        if (found != ratings.end() && found->second.n > 0) {
            RatingSummary rating;
            rating.levels = found->second;
            lines.push_back(summary_words::rating(name, rating, numbers));
        }
    }
    return lines.empty() ? "" : list(lines, words);
}

/// What is compared says the medians of both spans and no more.
std::string earlier(const Summary& summary, const PageWords& words, Numbers numbers) {
    std::map<std::string, Levels, std::less<>> levels;
    for (const auto& [name, rating] : summary.ratings) {
        if (rating.earlier) {
            levels[name] = *rating.earlier;
        }
    }
    if (!summary.earlier || levels.empty()) {
        return {};
    }
    return fmt::format("<h3>{}</h3>\n{}",
                       words.ours(page_words::earlier_heading(*summary.earlier, numbers)),
                       level_lines(levels, words, numbers));
}

}  // namespace

std::string page_ratings(const Summary& summary, const PageWords& words, Numbers numbers) {
    if (!has_ratings(summary)) {
        return {};
    }
    std::string page = fmt::format("<section>\n<h2>{}</h2>\n<div class=\"charts\">\n",
                                   words.ours(summary_words::ratings_heading(numbers)));
    for (const std::string_view name : rating_names) {
        const auto found = summary.ratings.find(name);
        if (found != summary.ratings.end() && is_said(found->second)) {
            page += figure(name, found->second, summary.span, words, numbers);
        }
    }
    page += "</div>\n";
    page += earlier(summary, words, numbers);
    return page + "</section>\n";
}

std::string page_with(const Summary& summary,
                      const People& people,
                      const PageWords& words,
                      Numbers numbers) {
    if (!summary.with) {
        return {};
    }
    const OnDays& with = *summary.with;
    const std::string name =
        with.with.what == With::What::person ? person_name(people, with.with.name) : with.with.name;
    return fmt::format(
        "<section>\n<h2>{}</h2>\n<div class=\"pair\">\n<div><h3>{}</h3>\n{}</div>\n"
        "<div><h3>{}</h3>\n{}</div>\n</div>\n<p class=\"aside\">{}</p>\n</section>\n",
        words.ours(page_words::with_heading(with.with.what, words.theirs(name))),
        words.ours(page_words::days_with(with.days, numbers)),
        level_lines(with.on, words, numbers),
        words.ours(page_words::other_days(with.other_days, numbers)),
        level_lines(with.other, words, numbers),
        words.ours(summary_words::tells_no_cause()));
}

}  // namespace softly
