#include "view/summary_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/sparkline.hpp"
#include "view/words_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

namespace {

using summary_words::Numbers;

constexpr int narrowest_drawing = 8;
constexpr int widest_drawing = 60;
constexpr int longest_quote = 240;
constexpr std::size_t most_tags = 12;
constexpr int indent = 2;
constexpr int deep_indent = 4;

/// Sections of lines, a blank line between them.
class Note {
  public:
    explicit Note(const Style& style) : style_(style) {}

    void heading(const std::string& words) {
        section();
        text_ += style_.bold(wrapped_block(words, style_.columns, 0, 0)) + '\n';
    }

    void section() {
        if (!text_.empty()) {
            text_ += '\n';
        }
    }

    void line(const std::string& words, int first_indent = indent) {
        text_ += wrapped_block(words, style_.columns, first_indent, first_indent + indent) + '\n';
    }

    void aside(const std::string& words, int first_indent = indent) {
        text_ +=
            style_.dim(wrapped_block(words, style_.columns, first_indent, first_indent)) + '\n';
    }

    void drawing(const std::string& line) {
        text_ += std::string(deep_indent, ' ') + style_.accent(line) + '\n';
    }

    const Style& style() const { return style_; }

    std::string text() && { return std::move(text_); }

  private:
    const Style& style_;
    std::string text_;
};

using Counted = std::vector<std::pair<std::string, int>>;

std::vector<std::string> counted_words(const Counted& counts, Numbers numbers) {
    std::vector<std::string> words;
    for (const auto& [word, count] : counts) {
        words.push_back(summary_words::counted(word, count, numbers));
    }
    return words;
}

/// Text on one line, whatever white space it was written with.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const std::string_view each : lines_of(text)) {
        const std::string_view words = trim(each);
        if (!words.empty()) {
            line += line.empty() ? "" : " ";
            line += words;
        }
    }
    return line;
}

void add_quotes(Note& note, const Summary& summary, Numbers numbers) {
    if (summary.quotes.empty()) {
        return;
    }
    note.heading(summary_words::what_you_noticed());
    for (const Quote& quote : summary.quotes) {
        const std::string words = shortened(on_one_line(sanitized(quote.text)), longest_quote);
        const bool dated = quote.day && numbers == Numbers::shown;
        note.line(dated ? to_text(*quote.day) + "  " + words : words);
    }
}

std::vector<std::string> names(const Summary& summary,
                               const People& people,
                               const SummaryChoices& choices,
                               Numbers numbers) {
    Counted counts;
    for (const auto& [reference, count] : summary.people) {
        const std::string name = sanitized(person_name(people, reference));
        counts.emplace_back(choices.discreet ? initials(name) : name, count);
    }
    // By name and never by count: people are not ranked.
    std::sort(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
        return std::pair{folded(left.first), left.first}
               < std::pair{folded(right.first), right.first};
    });
    return counted_words(counts, numbers);
}

Summary::Moments fit_for_the_screen(Summary::Moments moments) {
    std::map<std::string, int> by_how;
    for (const auto& [how, count] : moments.by_how) {
        by_how[sanitized(how)] += count;
    }
    moments.by_how = std::move(by_how);
    return moments;
}

void add_moments(Note& note,
                 const Summary& summary,
                 const People& people,
                 const SummaryChoices& choices,
                 Numbers numbers) {
    if (summary.moments.n == 0 && summary.people.empty()) {
        return;
    }
    note.heading(summary_words::moments(summary.moments.n, numbers));
    const std::string more =
        summary_words::moments_more(fit_for_the_screen(summary.moments), numbers);
    if (!more.empty()) {
        note.line(more);
    }
    if (!summary.people.empty()) {
        note.line(summary_words::people(names(summary, people, choices, numbers)));
    }
}

void add_tries(Note& note, const Summary& summary, Numbers numbers) {
    const auto& [done, partly, tried] = summary.tries;
    const bool compared = summary.expected.n >= fewest_pairs;
    if (done + partly + tried > 0) {
        note.heading(summary_words::tries(summary.tries, numbers));
    } else if (compared) {
        note.section();
    }
    if (compared) {
        note.line(summary_words::expected(summary.expected, numbers));
    }
}

void add_rating(Note& note,
                std::string_view name,
                const RatingSummary& rating,
                const DateSpan& span,
                Numbers numbers) {
    if (rating.levels.n == 0 && rating.numb == 0) {
        return;
    }
    note.line(summary_words::rating(name, rating, numbers));
    const Style& style = note.style();
    const int room =
        style.columns > 0 ? std::min(style.columns - deep_indent, widest_drawing) : widest_drawing;
    const bool drawn =
        style.draw && numbers == Numbers::shown && rating.levels.median && span.from && span.to;
    if (!drawn || room < narrowest_drawing || rating.days.empty()) {
        return;
    }
    std::string line = sparkline(rating.days, *span.from, *span.to, room);
    line.erase(line.find_last_not_of(' ') + 1);
    note.drawing(line);
}

void add_ratings(Note& note, const Summary& summary, Numbers numbers) {
    const bool any =
        std::any_of(summary.ratings.begin(), summary.ratings.end(), [](const auto& each) {
            return each.second.levels.n > 0 || each.second.numb > 0;
        });
    if (!any) {
        return;
    }
    note.heading(summary_words::ratings_heading(numbers));
    for (const std::string_view name : rating_names) {
        if (const auto found = summary.ratings.find(name); found != summary.ratings.end()) {
            add_rating(note, name, found->second, summary.span, numbers);
        }
    }
}

void add_tension(Note& note, const Summary& summary, Numbers numbers) {
    if (summary.tension.empty()) {
        return;
    }
    note.heading(summary_words::before_and_after());
    bool compared = false;
    for (TensionSummary each : summary.tension) {
        each.exercise = sanitized(each.exercise);
        note.line(summary_words::tension(each, numbers));
        compared = compared || each.median_change.has_value();
    }
    if (compared) {
        note.aside(summary_words::tension_eases_by_itself());
    }
}

void add_kindness(Note& note, const Summary& summary, Numbers numbers) {
    const Summary::Kindness& kindness = summary.kindness;
    const bool noted = kindness.received + kindness.given > 0;
    if (kindness.self.empty() && !noted) {
        return;
    }
    note.section();
    if (!kindness.self.empty()) {
        Counted counts;
        for (const auto& [word, count] : kindness.self) {
            counts.emplace_back(sanitized(word), count);
        }
        note.line(summary_words::kindness_to_self(counted_words(counts, numbers)), 0);
    }
    if (noted) {
        note.line(summary_words::kindness_noted(kindness, numbers), 0);
    }
}

void add_kinds(Note& note, const Summary& summary, Numbers numbers) {
    std::vector<std::string> kinds;
    kinds.reserve(summary.kinds.size());
    for (const auto& [kind, count] : summary.kinds) {
        kinds.push_back(summary_words::kind(sanitized(kind), count, numbers));
    }
    if (!kinds.empty()) {
        note.line(summary_words::kept(kinds), 0);
    }
}

void add_tags(Note& note, const Summary& summary, Numbers numbers) {
    Counted counts;
    for (const auto& [tag, count] : summary.tags) {
        counts.emplace_back(sanitized(tag), count);
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
        return left.second > right.second;
    });
    const bool more = counts.size() > most_tags;
    if (more) {
        counts.erase(counts.begin() + most_tags, counts.end());
    }
    if (!counts.empty()) {
        note.line(summary_words::tags(counted_words(counts, numbers), more), 0);
    }
}

}  // namespace

std::string summary_text(const Summary& summary,
                         const People& people,
                         const SummaryChoices& choices,
                         const Style& style) {
    const Numbers numbers = choices.no_numbers ? Numbers::in_words : Numbers::shown;
    Note note{style};
    if (summary.entries == 0) {
        note.line(summary_words::nothing_kept(summary.span, numbers), 0);
        note.line(summary_words::how_to_begin(), 0);
        note.line("softly check-in");
        return std::move(note).text();
    }
    note.heading(summary_words::title(summary.span, numbers));
    if (choices.quotes && !choices.discreet) {
        add_quotes(note, summary, numbers);
    }
    add_moments(note, summary, people, choices, numbers);
    add_tries(note, summary, numbers);
    add_ratings(note, summary, numbers);
    add_tension(note, summary, numbers);
    add_kindness(note, summary, numbers);
    note.section();
    add_kinds(note, summary, numbers);
    add_tags(note, summary, numbers);
    note.aside(summary_words::gaps_say_nothing(), 0);
    return std::move(note).text();
}

}  // namespace softly
