#include "view/summary_page.hpp"

#include "base/text.hpp"
#include "core/discreet.hpp"
#include "view/markup.hpp"
#include "view/page_calendar.hpp"
#include "view/page_pairs.hpp"
#include "view/page_ratings.hpp"
#include "view/page_shared.hpp"
#include "view/page_style.hpp"
#include "view/screen_text.hpp"
#include "view/summary_parts.hpp"
#include "view/words.hpp"
#include "view/words_page.hpp"
#include "view/words_share.hpp"
#include "view/words_summary.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace softly {

namespace {

using summary_words::Numbers;

constexpr int longest_quote = 480;  // five of them leave room on a sheet of paper

class Page {
  public:
    Page(const Summary& summary,
         const People& people,
         const SummaryChoices& choices,
         const std::string& language)
        : summary_(summary), people_(people), words_(language),
          numbers_(choices.no_numbers ? Numbers::in_words : Numbers::shown),
          quotes_(choices.quotes && !choices.discreet) {}

    std::string text() && {
        begin();
        if (summary_.entries == 0) {
            add_nothing_kept();
        } else {
            if (summary_.shared) {
                text_ += page_shared(*summary_.shared, words_, numbers_ == Numbers::shown);
            }
            add_quotes();
            add_moments();
            add_tries();
            add_kindness();
            text_ += page_ratings(summary_, words_, numbers_);
            add_tension();
            add_helped();
            add_sharper();
            text_ += page_with(summary_, people_, words_, numbers_);
            if (numbers_ == Numbers::shown) {
                text_ += page_calendar(summary_, words_);
            }
            if (!summary_.shared) {
                add_kept();
            }
            paragraph("gaps", summary_words::gaps_say_nothing());
        }
        end();
        return std::move(text_);
    }

  private:
    std::string title(Numbers numbers) const {
        return summary_.shared ? words::shared_title(summary_.span, numbers == Numbers::shown)
                               : summary_words::title(summary_.span, numbers);
    }

    void begin() {
        text_ += "<!DOCTYPE html>\n<html " + words_.page_attributes()
                 + ">\n<head>\n"
                   "<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                   "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"robots\" content=\"noindex\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"color-scheme\" content=\"light dark\">\n";
        text_ += fmt::format("<title{}>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n",
                             words_.own_attributes(),
                             title(numbers_),
                             page_style);
        text_ += fmt::format("<header>\n<h1>{}</h1>\n", words_.ours(title(Numbers::in_words)));
        if (const std::string span = page_words::span(summary_.span);
            !span.empty() && numbers_ == Numbers::shown) {
            paragraph("when", span);
        }
        text_ += "</header>\n";
    }

    void end() {
        text_ += fmt::format("</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
                             words_.ours(page_words::made_by()));
    }

    void heading(const std::string& words) {
        text_ += fmt::format("<section>\n<h2>{}</h2>\n", words_.ours(words));
    }

    void end_section() { text_ += "</section>\n"; }

    void paragraph(std::string_view kind, const std::string& words) {
        text_ += kind.empty() ? "<p>" : fmt::format("<p class=\"{}\">", kind);
        text_ += words_.ours(words) + "</p>\n";
    }

    void add_nothing_kept() {
        text_ += "<section>\n";
        paragraph("", summary_words::nothing_kept(summary_.span, numbers_));
        paragraph("", summary_words::how_to_begin());
        text_ += "<p><code lang=\"en\" dir=\"ltr\">softly check-in</code></p>\n";
        end_section();
    }

    void add_quote(const Quote& quote) {
        const std::string text{trim(shortened(trim(sanitized(quote.text)), longest_quote))};
        text_ += fmt::format("<blockquote dir=\"auto\"><p>{}</p>", escaped_markup(text));
        if (quote.day && numbers_ == Numbers::shown) {
            text_ += fmt::format(R"(<p class="day"><time datetime="{}" dir="ltr"{}>{}</time></p>)",
                                 to_text(*quote.day),
                                 words_.own_language(),
                                 words::spoken_day(*quote.day));
        }
        text_ += "</blockquote>\n";
    }

    void add_quotes() {
        if (!quotes_ || summary_.quotes.empty()) {
            return;
        }
        heading(summary_words::what_you_noticed());
        for (const Quote& quote : summary_.quotes) {
            add_quote(quote);
        }
        end_section();
    }

    void add_words(const std::string& title, const Counted& counts) {
        if (counts.empty()) {
            return;
        }
        if (!title.empty()) {
            text_ += fmt::format("<h3>{}</h3>\n", words_.ours(title));
        }
        text_ += "<ul class=\"words\">\n";
        for (const auto& [word, count] : counts) {
            text_ += "<li>" + words_.theirs(word);
            if (numbers_ == Numbers::shown) {
                text_ += fmt::format(" <b>{}</b>", count);
            }
            text_ += "</li>\n";
        }
        text_ += "</ul>\n";
    }

    void add_moments() {
        const Summary::Moments& moments = summary_.moments;
        if (moments.n == 0 && summary_.people.empty()) {
            return;
        }
        heading(summary_words::moments(moments.n, numbers_));
        text_ += "<div class=\"pair\">\n<div>\n";
        add_words(page_words::ways(), {moments.by_how.begin(), moments.by_how.end()});
        text_ += "</div>\n<div>\n";
        add_words(page_words::people(), people_by_name(summary_, people_));
        text_ += "</div>\n</div>\n";
        end_section();
    }

    void add_tries() {
        const auto& [done, partly, tried] = summary_.tries;
        const bool compared = summary_.expected.n >= fewest_pairs;
        if (done + partly + tried == 0 && summary_.expected.pairs.empty()) {
            return;
        }
        heading(done + partly + tried > 0 ? summary_words::tries(summary_.tries, numbers_)
                                          : page_words::tries_heading());
        if (compared) {
            paragraph("", summary_words::expected(summary_.expected, numbers_));
        }
        if (numbers_ == Numbers::shown) {
            text_ +=
                "<div class=\"charts\">\n" + page_expected(summary_.expected, words_) + "</div>\n";
        }
        end_section();
    }

    void add_kindness() {
        const Summary::Kindness& kindness = summary_.kindness;
        const bool noted = kindness.received + kindness.given > 0;
        if (kindness.self.empty() && !noted && summary_.moments.heard == 0) {
            return;
        }
        heading(page_words::kindness_heading());
        if (!kindness.self.empty()) {
            std::vector<std::string> counts;
            for (const auto& [word, count] : kindness.self) {
                counts.push_back(summary_words::counted(words_.theirs(word), count, numbers_));
            }
            paragraph("", summary_words::kindness_to_self(counts));
        }
        if (noted) {
            paragraph("", summary_words::kindness_noted(kindness, numbers_));
        }
        if (summary_.moments.heard > 0) {
            paragraph("", page_words::felt_heard(summary_.moments.heard, numbers_));
        }
        if (quotes_ && !kindness.words.empty()) {
            text_ += fmt::format("<h3>{}</h3>\n", words_.ours(page_words::kind_words()));
            for (const Quote& quote : kindness.words) {
                add_quote(quote);
            }
        }
        end_section();
    }

    void add_tension() {
        if (summary_.tension.empty()) {
            return;
        }
        heading(summary_words::before_and_after());
        text_ += "<div class=\"charts\">\n";
        std::size_t number = 0;
        bool compared = false;
        for (const TensionSummary& each : summary_.tension) {
            text_ += page_tension(each, ++number, words_, numbers_);
            compared = compared || each.median_change.has_value();
        }
        text_ += "</div>\n";
        if (compared) {
            paragraph("aside", summary_words::tension_eases_by_itself());
        }
        end_section();
    }

    void add_helped() {
        if (!quotes_ || summary_.helped.empty()) {
            return;
        }
        heading(summary_words::helped_heading());
        text_ += "<ul class=\"words\">\n";
        for (const Quote& quote : summary_.helped) {
            const std::string text = shortened(on_one_line(quote.text), longest_quote);
            text_ += fmt::format("<li dir=\"auto\">{}</li>\n", escaped_markup(text));
        }
        text_ += "</ul>\n";
        end_section();
    }

    void add_sharper() {
        if (summary_.sharper.empty()) {
            return;
        }
        heading(page_words::sharper_heading());
        text_ += "<ul class=\"plain\">\n";
        for (const auto& [pack, count] : summary_.sharper) {
            const std::string said = page_words::sharper(count, numbers_);
            text_ +=
                fmt::format("<li>{}</li>\n",
                            words_.ours(pack.empty() ? said : words_.theirs(pack) + ": " + said));
        }
        text_ += "</ul>\n";
        end_section();
    }

    void add_kept() {
        heading(page_words::kept_heading());
        std::vector<std::string> kinds;
        for (const auto& [kind, count] : summary_.kinds) {
            kinds.push_back(summary_words::kind(escaped_markup(kind), count, numbers_));
        }
        if (!kinds.empty()) {
            paragraph("", summary_words::kept(kinds));
        }
        std::vector<std::string> tags;
        for (const auto& [tag, count] : most_used_tags(summary_)) {
            tags.push_back(summary_words::counted(words_.theirs(tag), count, numbers_));
        }
        if (!tags.empty()) {
            paragraph("", summary_words::tags(tags, summary_.tags.size() > tags.size()));
        }
        end_section();
    }

    const Summary& summary_;
    const People& people_;
    PageWords words_;
    Numbers numbers_;
    bool quotes_;
    std::string text_;
};

}  // namespace

std::string summary_page(const Summary& summary,
                         const People& people,
                         const SummaryChoices& choices,
                         const std::string& language) {
    if (choices.discreet) {
        // Initials are nobody's: looked up once more, they might be an alias.
        const Summary shown = discreet(summary, people);
        const People nobody;
        return Page{shown, nobody, choices, language}.text();
    }
    return Page{summary, people, choices, language}.text();
}

}  // namespace softly
