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

std::string table(const std::vector<PairRow>& rows,
                  const std::string& name_column,
                  const std::string& before_column,
                  const std::string& after_column) {
    std::string page =
        fmt::format("<div class=\"columns\"><table>\n<thead><tr><th scope=\"col\">{}</th>"
                    "<th scope=\"col\" class=\"number\">{}</th>"
                    "<th scope=\"col\" class=\"number\">{}</th></tr></thead>\n<tbody>\n",
                    name_column,
                    before_column,
                    after_column);
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
    const std::string as_table = table(rows,
                                       words.ours(page_words::day_column()),
                                       words.ours(page_words::expected_legend()),
                                       words.ours(page_words::happened_legend()));
    std::string page = fmt::format("<figure>\n<figcaption>{}</figcaption>\n",
                                   words.ours(page_words::pairs_so_far()));
    if (expected.n < fewest_pairs) {
        page += as_table;
    } else {
        page += chart(rows,
                      {"expected",
                       page_words::pairs_chart_title(),
                       page_words::pairs_chart(),
                       words.own_attributes()});
        page += folded_table(as_table, words);
        page += legend(
            words, page_words::expected_legend(), page_words::happened_legend(), rows.size(), all);
    }
    return page + "</figure>\n";
}

std::string page_tension(const TensionSummary& tension,
                         std::size_t number,
                         const PageWords& words,
                         Numbers numbers) {
    TensionSummary marked = tension;
    marked.exercise = words.theirs(tension.exercise);
    std::string page = fmt::format("<figure>\n<figcaption>{}</figcaption>\n",
                                   words.ours(summary_words::tension(marked, numbers)));
    const std::size_t all = tension.pairs.size();
    if (numbers == Numbers::shown && all > 0) {
        const std::size_t first = all - std::min(all, most_pairs_shown);
        std::vector<PairRow> rows;
        for (std::size_t at = first; at < all; ++at) {
            rows.push_back(
                {fmt::format("{}", at + 1),
                 {tension.pairs[at].before.value_or(0), tension.pairs[at].after.value_or(0)}});
        }
        const std::string as_table = table(rows,
                                           words.ours(page_words::order_column()),
                                           words.ours(page_words::before_legend()),
                                           words.ours(page_words::after_legend()));
        if (tension.n < fewest_pairs) {
            page += as_table;
        } else {
            page += chart(rows,
                          {fmt::format("tension-{}", number),
                           page_words::tension_chart_title(escaped_markup(tension.exercise)),
                           page_words::tension_chart(),
                           words.own_attributes()});
            page += folded_table(as_table, words);
            page += legend(
                words, page_words::before_legend(), page_words::after_legend(), rows.size(), all);
        }
    }
    return page + "</figure>\n";
}

}  // namespace softly
