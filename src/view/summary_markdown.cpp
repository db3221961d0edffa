#include "view/summary_markdown.hpp"

#include "base/text.hpp"
#include "core/discreet.hpp"
#include "core/rating_groups.hpp"
#include "view/markdown.hpp"
#include "view/screen_text.hpp"
#include "view/summary_parts.hpp"
#include "view/words.hpp"
#include "view/words_page.hpp"
#include "view/words_share.hpp"
#include "view/words_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace softly {

namespace {

using summary_words::Numbers;

constexpr int longest_quote = 480;

class Markdown {
  public:
    Markdown(const Summary& summary, const People& people, const SummaryChoices& choices)
        : summary_(summary), people_(people),
          numbers_(choices.no_numbers ? Numbers::in_words : Numbers::shown),
          quotes_(choices.quotes && !choices.discreet) {}

    std::string text() && {
        text_ = "# "
                + (summary_.shared ? words::shared_title(summary_.span, false)
                                   : summary_words::title(summary_.span, Numbers::in_words))
                + '\n';
        if (const std::string span = page_words::span(summary_.span);
            !span.empty() && numbers_ == Numbers::shown) {
            block(span);
        }
        if (summary_.entries == 0) {
            block(summary_words::nothing_kept(summary_.span, numbers_));
            block(summary_words::how_to_begin());
            block("    softly check-in");
            return std::move(text_);
        }
        if (summary_.shared) {
            add_shared(*summary_.shared);
        }
        if (quotes_) {
            add_quotes("## ", summary_words::what_you_noticed(), summary_.quotes);
        }
        add_moments();
        add_tries();
        add_kindness();
        add_ratings();
        add_tension();
        add_helped();
        add_sharper();
        add_with();
        if (!summary_.shared) {
            add_kept();
        }
        block(summary_words::gaps_say_nothing());
        return std::move(text_);
    }

  private:
    void block(const std::string& markdown) { text_ += '\n' + markdown + '\n'; }

    void heading(const std::string& words) { block("## " + words); }

    void list(const std::vector<std::string>& items) {
        if (!items.empty()) {
            block("- " + join(items, "\n- "));
        }
    }

    std::string counted(std::string_view word, int count) const {
        return summary_words::counted(markdown_text(word), count, numbers_);
    }

    void add_quotes(const std::string& mark,
                    const std::string& title,
                    const std::vector<Quote>& quotes) {
        if (quotes.empty()) {
            return;
        }
        block(mark + title);
        for (const Quote& quote : quotes) {
            if (quote.day && numbers_ == Numbers::shown) {
                block(words::spoken_day(*quote.day) + ':');
            }
            text_ += '\n' + markdown_quote(shortened(trim(sanitized(quote.text)), longest_quote));
        }
    }

    void add_shared(const SharedWords& shared) {
        if (!trim(shared.know).empty()) {
            heading(words::what_to_know());
            text_ += '\n' + markdown_quote(trim(sanitized(shared.know)));
        }
        if (shared.entries.empty()) {
            return;
        }
        heading(words::in_my_words());
        for (const Entry& entry : shared.entries) {
            block("### "
                  + words::shared_entry_heading(
                      entry, markdown_text(entry.kind), numbers_ == Numbers::shown));
            if (!trim(entry.text).empty()) {
                text_ += '\n' + markdown_quote(trim(sanitized(entry.text)));
            }
            std::vector<std::string> facts;
            for (const std::string& fact :
                 words::shared_entry_facts(entry, numbers_ == Numbers::shown)) {
                facts.push_back(markdown_text(flowing(fact)));
            }
            list(facts);
        }
    }

    void add_moments() {
        if (summary_.moments.n == 0 && summary_.people.empty()) {
            return;
        }
        heading(summary_words::moments(summary_.moments.n, numbers_));
        std::vector<std::string> items;
        for (const auto& [how, count] : summary_.moments.by_how) {
            items.push_back(counted(how, count));
        }
        list(items);
        std::vector<std::string> names;
        for (const auto& [name, count] : people_by_name(summary_, people_)) {
            names.push_back(counted(name, count));
        }
        if (!names.empty()) {
            block(summary_words::people(names));
        }
    }

    void add_tries() {
        const auto& [done, partly, tried] = summary_.tries;
        if (done + partly + tried == 0 && summary_.expected.pairs.empty()) {
            return;
        }
        heading(done + partly + tried > 0 ? summary_words::tries(summary_.tries, numbers_)
                                          : page_words::tries_heading());
        if (summary_.expected.n >= fewest_pairs) {
            block(summary_words::expected(summary_.expected, numbers_));
        }
        if (numbers_ == Numbers::in_words || summary_.expected.pairs.empty()) {
            return;
        }
        const std::size_t all = summary_.expected.pairs.size();
        std::vector<std::vector<std::string>> rows;
        for (std::size_t at = all - std::min(all, most_pairs_shown); at < all; ++at) {
            const Summary::Expected::Pair& pair = summary_.expected.pairs[at];
            rows.push_back({pair.day ? to_text(*pair.day) : page_words::day_unknown(),
                            fmt::format("{}", pair.expected),
                            fmt::format("{}", pair.happened)});
        }
        text_ += '\n'
                 + markdown_table({page_words::day_column(),
                                   page_words::expected_legend(),
                                   page_words::happened_legend()},
                                  rows);
        if (rows.size() < all) {
            block(page_words::latest_shown(static_cast<int>(rows.size()), static_cast<int>(all)));
        }
    }

    void add_kindness() {
        const Summary::Kindness& kindness = summary_.kindness;
        std::vector<std::string> items;
        if (!kindness.self.empty()) {
            std::vector<std::string> counts;
            for (const auto& [word, count] : kindness.self) {
                counts.push_back(counted(word, count));
            }
            items.push_back(summary_words::kindness_to_self(counts));
        }
        if (kindness.received + kindness.given > 0) {
            items.push_back(summary_words::kindness_noted(kindness, numbers_));
        }
        if (summary_.moments.heard > 0) {
            items.push_back(page_words::felt_heard(summary_.moments.heard, numbers_));
        }
        if (!items.empty()) {
            heading(page_words::kindness_heading());
            list(items);
        }
        if (quotes_) {
            add_quotes("### ", page_words::kind_words(), kindness.words);
        }
    }

    std::vector<std::string> rating_lines(
        const std::map<std::string, RatingSummary, std::less<>>& ratings) const {
        std::vector<std::string> lines;
        for (const std::string_view name : rating_names) {
            const auto found = ratings.find(name);
            if (found != ratings.end() && is_said(found->second)) {
                lines.push_back(summary_words::rating(name, found->second, numbers_));
            }
        }
        return lines;
    }

    std::vector<std::string> level_lines(
        const std::map<std::string, Levels, std::less<>>& levels) const {
        std::map<std::string, RatingSummary, std::less<>> ratings;
        for (const auto& [name, each] : levels) {
            ratings[name].levels = each;
        }
        return rating_lines(ratings);
    }

    /// One table for all: a row for each day, week or month with a rating, its median by rating.
    void add_rating_table() {
        if (numbers_ == Numbers::in_words || !summary_.span.from) {
            return;
        }
        const Grouping grouping = grouping_for(summary_.span);
        std::map<Date, std::vector<std::string>> cells;
        std::vector<std::string> header{page_words::group_column(grouping)};
        for (const std::string_view name : rating_names) {
            const auto found = summary_.ratings.find(name);
            if (found == summary_.ratings.end() || !found->second.levels.median) {
                continue;
            }
            const std::size_t column = header.size();
            header.emplace_back(name);
            for (const RatingGroup& group :
                 rating_groups(found->second.days, grouping, *summary_.span.from)) {
                auto& row = cells[group.from];
                row.resize(column);
                row[column - 1] = fmt::format("{:g}", group.median);
            }
        }
        if (cells.empty()) {
            return;
        }
        std::vector<std::vector<std::string>> rows;
        for (auto& [from, row] : cells) {
            row.resize(header.size() - 1);
            row.insert(row.begin(),
                       grouping == Grouping::months ? to_text(from.year() / from.month())
                                                    : to_text(from));
            rows.push_back(std::move(row));
        }
        text_ += '\n' + markdown_table(header, rows);
    }

    void add_ratings() {
        if (!has_ratings(summary_)) {
            return;
        }
        heading(summary_words::ratings_heading(numbers_));
        list(rating_lines(summary_.ratings));
        add_rating_table();
        if (summary_.earlier) {
            std::map<std::string, Levels, std::less<>> earlier;
            for (const auto& [name, rating] : summary_.ratings) {
                if (rating.earlier) {
                    earlier[name] = *rating.earlier;
                }
            }
            block(page_words::earlier_heading(*summary_.earlier, numbers_) + ':');
            list(level_lines(earlier));
        }
    }

    void add_tension() {
        if (summary_.tension.empty()) {
            return;
        }
        heading(summary_words::before_and_after());
        std::vector<std::string> items;
        bool compared = false;
        for (TensionSummary each : summary_.tension) {
            each.exercise = markdown_text(each.exercise);
            items.push_back(summary_words::tension(each, numbers_));
            compared = compared || each.median_change.has_value();
        }
        list(items);
        if (compared) {
            block(summary_words::tension_eases_by_itself());
        }
    }

    void add_helped() {
        if (!quotes_ || summary_.helped.empty()) {
            return;
        }
        heading(summary_words::helped_heading());
        std::vector<std::string> items;
        for (const Quote& quote : summary_.helped) {
            items.push_back(markdown_text(shortened(on_one_line(quote.text), longest_quote)));
        }
        list(items);
    }

    void add_sharper() {
        if (summary_.sharper.empty()) {
            return;
        }
        heading(page_words::sharper_heading());
        std::vector<std::string> items;
        for (const auto& [pack, count] : summary_.sharper) {
            const std::string said = page_words::sharper(count, numbers_);
            items.push_back(pack.empty() ? said : markdown_text(pack) + ": " + said);
        }
        list(items);
    }

    void add_with() {
        if (!summary_.with) {
            return;
        }
        const OnDays& with = *summary_.with;
        const std::string name = with.with.what == With::What::person
                                     ? person_name(people_, with.with.name)
                                     : with.with.name;
        heading(page_words::with_heading(with.with.what, markdown_text(name)));
        block(page_words::days_with(with.days, numbers_) + ':');
        list(level_lines(with.on));
        block(page_words::other_days(with.other_days, numbers_) + ':');
        list(level_lines(with.other));
        block(summary_words::tells_no_cause());
    }

    void add_kept() {
        heading(page_words::kept_heading());
        std::vector<std::string> kinds;
        for (const auto& [kind, count] : summary_.kinds) {
            kinds.push_back(summary_words::kind(markdown_text(kind), count, numbers_));
        }
        std::vector<std::string> tags;
        for (const auto& [tag, count] : most_used_tags(summary_)) {
            tags.push_back(counted(tag, count));
        }
        std::vector<std::string> items;
        if (!kinds.empty()) {
            items.push_back(summary_words::kept(kinds));
        }
        if (!tags.empty()) {
            items.push_back(summary_words::tags(tags, summary_.tags.size() > tags.size()));
        }
        list(items);
    }

    const Summary& summary_;
    const People& people_;
    Numbers numbers_;
    bool quotes_;
    std::string text_;
};

}  // namespace

std::string summary_markdown(const Summary& summary,
                             const People& people,
                             const SummaryChoices& choices) {
    if (choices.discreet) {
        const Summary shown = discreet(summary, people);
        const People nobody;
        return Markdown{shown, nobody, choices}.text();
    }
    return Markdown{summary, people, choices}.text();
}

}  // namespace softly
