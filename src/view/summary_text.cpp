#include "view/summary_text.hpp"

#include "base/text.hpp"
#include "view/note.hpp"
#include "view/ratings_table.hpp"
#include "view/screen_text.hpp"
#include "view/shared_text.hpp"
#include "view/summary_drawings.hpp"
#include "view/summary_parts.hpp"
#include "view/words_share.hpp"
#include "view/words_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

namespace {

using summary_words::Numbers;

constexpr int longest_quote = 240;

std::vector<std::string> counted_words(const Counted& counts, Numbers numbers) {
    std::vector<std::string> words;
    for (const auto& [word, count] : counts) {
        words.push_back(summary_words::counted(word, count, numbers));
    }
    return words;
}

void add_words(Note& note,
               const std::string& heading,
               const std::vector<Quote>& quotes,
               Numbers numbers) {
    if (quotes.empty()) {
        return;
    }
    note.heading(heading);
    for (const Quote& quote : quotes) {
        const std::string words = shortened(flowing(quote.text), longest_quote);
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

bool draws(const Note& note, Numbers numbers) {
    return note.style().draw && numbers == Numbers::shown;
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
    if (summary.moments.n > 0) {
        note.heading(summary_words::moments(summary.moments.n, numbers));
    } else {
        note.section();
    }
    Summary::Moments moments = fit_for_the_screen(summary.moments);
    Counted ways;
    if (draws(note, numbers)) {
        ways.assign(moments.by_how.begin(), moments.by_how.end());
        moments.by_how.clear();
    }
    if (const std::string more = summary_words::moments_more(moments, numbers); !more.empty()) {
        note.line(more);
    }
    draw_ways(note, ways);
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
    if (!is_said(rating)) {
        return;
    }
    note.line(summary_words::rating(name, rating, numbers));
    if (draws(note, numbers)) {
        draw_rating(note, rating, span);
    }
}

void add_ratings(Note& note, const Summary& summary, Numbers numbers) {
    if (!has_ratings(summary)) {
        return;
    }
    note.heading(summary_words::ratings_heading(numbers));
    for (const std::string_view name : rating_names) {
        if (const auto found = summary.ratings.find(name); found != summary.ratings.end()) {
            add_rating(note, name, found->second, summary.span, numbers);
        }
    }
    if (const std::string before = summary_words::before_that(summary, numbers); !before.empty()) {
        note.line(before);
    }
}

/// What the days were chosen by, fit for the screen.
std::string what_days_hold(const With& with, const People& people, bool discreetly) {
    switch (with.what) {
    case With::What::moment:
        return summary_words::a_moment();
    case With::What::tag:
        return sanitized(with.name);
    case With::What::person:
        break;
    }
    const std::string name = sanitized(person_name(people, with.name));
    return discreetly ? initials(name) : name;
}

void add_on_days(Note& note, const OnDays& days, const std::string& what, Numbers numbers) {
    if (days.days == 0) {
        note.section();
        note.line(summary_words::no_such_days(what), 0);
        return;
    }
    note.heading(summary_words::on_days_heading(days, what, numbers));
    bool any = false;
    for (const std::string_view name : rating_names) {
        const Levels& on = days.on.find(name)->second;
        const Levels& other = days.other.find(name)->second;
        if (on.n > 0) {
            note.line(summary_words::on_days(name, on, other, numbers));
            any = true;
        }
    }
    note.aside(any ? summary_words::tells_no_cause() : summary_words::no_rating_then());
}

void add_sharper(Note& note, const Summary& summary, Numbers numbers) {
    if (summary.sharper.empty()) {
        return;
    }
    Counted counts;
    for (const auto& [pack, count] : summary.sharper) {
        counts.emplace_back(sanitized(pack), count);
    }
    note.section();
    note.line(summary_words::felt_sharper(counted_words(counts, numbers)), 0);
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
    Counted counts = most_used_tags(summary);
    for (auto& [tag, count] : counts) {
        tag = sanitized(tag);
    }
    const bool more = summary.tags.size() > counts.size();
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
    if (summary.shared) {
        note.heading(words::shared_title(summary.span, numbers == Numbers::shown));
        add_shared(note, *summary.shared, numbers == Numbers::shown);
    } else {
        note.heading(summary_words::title(summary.span, numbers));
    }
    const bool own_words = choices.quotes && !choices.discreet;
    if (own_words) {
        add_words(note, summary_words::what_you_noticed(), summary.quotes, numbers);
    }
    add_moments(note, summary, people, choices, numbers);
    add_tries(note, summary, numbers);
    add_ratings(note, summary, numbers);
    if (summary.with) {
        add_on_days(note,
                    *summary.with,
                    what_days_hold(summary.with->with, people, choices.discreet),
                    numbers);
    }
    if (draws(note, numbers)) {
        draw_calendar(note, summary);
    } else if (numbers == Numbers::shown) {
        add_ratings_table(note, summary);
    }
    add_tension(note, summary, numbers);
    add_kindness(note, summary, numbers);
    if (own_words) {
        add_words(note, summary_words::kindness_heading(), summary.kindness.words, numbers);
        add_words(note, summary_words::helped_heading(), summary.helped, numbers);
    }
    add_sharper(note, summary, numbers);
    if (!summary.shared) {
        note.section();
        add_kinds(note, summary, numbers);
        add_tags(note, summary, numbers);
        note.aside(summary_words::gaps_say_nothing(), 0);
        note.aside(summary_words::nothing_to_do(), 0);
    }
    return std::move(note).text();
}

}  // namespace softly
