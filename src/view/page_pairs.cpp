#include "view/page_pairs.hpp"

#include "view/chart_svg.hpp"
#include "view/summary_parts.hpp"
#include "view/words_page.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace softly {

namespace {

using summary_words::Numbers;

struct PairRow {
    std::string name;  ///< marked up already
    ChartPair pair;
};

/// What the columns and the marks are called, and how the table is set on paper.
struct PairWords {
    std::string name, before, after;
    std::string_view columns = "columns";
};

std::string table(const std::vector<PairRow>& rows,
                  const PairWords& called,
                  const PageWords& words) {
    std::string page =
        fmt::format("<div class=\"{}\"><table>\n<thead><tr><th scope=\"col\">{}</th>"
                    "<th scope=\"col\" class=\"number\">{}</th>"
                    "<th scope=\"col\" class=\"number\">{}</th></tr></thead>\n<tbody>\n",
                    called.columns,
                    words.ours(called.name),
                    words.ours(called.before),
                    words.ours(called.after));
    for (const auto& [name, pair] : rows) {
        fmt::format_to(std::back_inserter(page),
                       "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td "
                       "class=\"number\">{}</td></tr>\n",
                       name,
                       pair.before,
                       pair.after);
    }
    return page + "</tbody>\n</table></div>\n";
}

std::string folded_table(const std::string& table, const PageWords& words) {
    return fmt::format("<details><summary>{}</summary>\n{}</details>\n",
                       words.ours(page_words::as_a_table()),
                       table);
}

std::string chart(const std::vector<PairRow>& rows, const ChartNames& names) {
    std::vector<ChartPair> pairs;
    pairs.reserve(rows.size());
    for (const PairRow& row : rows) {
        pairs.push_back(row.pair);
    }
    return pair_chart(pairs, names);
}

std::string legend(const PageWords& words,
                   const std::string& before,
                   const std::string& after,
                   std::size_t shown,
                   std::size_t all) {
    const std::string more =
        shown < all
            ? words.ours(page_words::latest_shown(static_cast<int>(shown), static_cast<int>(all)))
            : "";
    return fmt::format("<p class=\"legend\">{} {}</p>\n",
                       pair_legend(words.ours(before), words.ours(after)),
                       more);
}

/// From five pairs on a chart with its table, else the table alone. `rows` are the newest of `all`.
std::string pairs_shown(const std::vector<PairRow>& rows,
                        std::size_t all,
                        const PairWords& called,
                        const ChartNames& names,
                        const PageWords& words) {
    const std::string as_table = table(rows, called, words);
    if (all < static_cast<std::size_t>(fewest_pairs)) {
        return as_table;
    }
    return legend(words, called.before, called.after, rows.size(), all) + chart(rows, names)
           + folded_table(as_table, words);
}

}  // namespace

std::string page_expected(const Summary::Expected& expected, const PageWords& words) {
    const std::size_t all = expected.pairs.size();
    if (all == 0) {
        return {};
    }
    std::vector<PairRow> rows;
    for (std::size_t at = all - std::min(all, most_pairs_shown); at < all; ++at) {
        const Summary::Expected::Pair& pair = expected.pairs[at];
        rows.push_back({pair.day ? to_text(*pair.day) : words.ours(page_words::day_unknown()),
                        {pair.expected, pair.happened}});
    }
    return fmt::format("<figure>\n<figcaption>{}</figcaption>\n{}</figure>\n",
                       words.ours(page_words::pairs_so_far()),
                       pairs_shown(rows,
                                   all,
                                   {page_words::day_column(),
                                    page_words::expected_legend(),
                                    page_words::happened_legend(),
                                    "columns wide"},
                                   {"expected",
                                    page_words::pairs_chart_title(),
                                    page_words::pairs_chart(),
                                    words.own_language()},
                                   words));
}

std::string page_tension(const TensionSummary& tension,
                         std::size_t number,
                         const PageWords& words,
                         Numbers numbers) {
    TensionSummary marked = tension;
    marked.exercise = tension.exercise.empty() ? "" : words.theirs(tension.exercise);
    std::string page = fmt::format("<figure>\n<figcaption>{}</figcaption>\n",
                                   words.ours(summary_words::tension(marked, numbers)));
    const std::size_t all = tension.pairs.size();
    if (numbers == Numbers::shown && all > 0) {
        std::vector<PairRow> rows;
        for (std::size_t at = all - std::min(all, most_pairs_shown); at < all; ++at) {
            const Tension& pair = tension.pairs[at];
            rows.push_back(
                {fmt::format("{}", at + 1), {pair.before.value_or(0), pair.after.value_or(0)}});
        }
        page += pairs_shown(
            rows,
            all,
            {page_words::order_column(), page_words::before_legend(), page_words::after_legend()},
            {fmt::format("tension-{}", number),
             page_words::tension_chart_title(tension.exercise.empty()
                                                 ? summary_words::another_exercise()
                                                 : escaped_markup(tension.exercise)),
             page_words::tension_chart(),
             words.own_language()},
            words);
    }
    return page + "</figure>\n";
}

}  // namespace softly
