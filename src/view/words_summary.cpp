#include "view/words_summary.hpp"

#include "base/text.hpp"

#include <cmath>
#include <cstdlib>

#include <fmt/core.h>

namespace softly::summary_words {

namespace {

std::string listed(const std::vector<std::string>& parts) {
    return join(parts, ", ");
}

std::string amount(int count) {
    return count == 1 ? "one" : count < 5 ? "a few" : count < 15 ? "several" : "many";
}

std::string times(int count, Numbers numbers) {
    if (numbers == Numbers::in_words) {
        return count == 1 ? "once" : count < 5 ? "a few times" : "many times";
    }
    return count == 1 ? "1 time" : fmt::format("{} times", count);
}

/// "in 3", "in some" – of what, the line says.
std::string in(int count, Numbers numbers) {
    return numbers == Numbers::shown ? fmt::format("in {}", count)
                                     : fmt::format("in {}", count == 1 ? "one" : "some");
}

/// "2 done", or "some done".
std::string some(int count, std::string_view word, Numbers numbers) {
    return numbers == Numbers::shown ? fmt::format("{} {}", count, word)
                                     : fmt::format("{} {}", count == 1 ? "one" : "some", word);
}

std::string days(const DateSpan& span) {
    if (span.from && span.to && *span.from != *span.to) {
        return fmt::format("from {} to {}", to_text(*span.from), to_text(*span.to));
    }
    if (span.from || span.to) {
        return fmt::format("on {}", to_text(span.from ? *span.from : *span.to));
    }
    return {};
}

/// "Lately" is a word for weeks.
constexpr int longest_lately = 120;

std::string trend_words(const RatingSummary& rating) {
    const bool lately =
        !rating.days.empty()
        && days_between(rating.days.front().day, rating.days.back().day) < longest_lately;
    const std::string_view when = lately ? "lately" : "toward the end";
    switch (rating.trend) {
    case Trend::higher:
        return fmt::format("a little higher {}", when);
    case Trend::lower:
        return fmt::format("a little lower {}", when);
    case Trend::same:
        return "about the same, or too early to tell";
    case Trend::unknown:
        break;
    }
    return {};
}

std::string mostly(double median) {
    return median < 4   ? "mostly on the low side"
           : median > 6 ? "mostly on the high side"
                        : "mostly in the middle";
}

std::string values(const Levels& levels) {
    std::vector<std::string> parts;
    parts.reserve(levels.values.size());
    for (const int value : levels.values) {
        parts.push_back(fmt::format("{}", value));
    }
    return listed(parts);
}

std::string level(const Levels& rating, Numbers numbers) {
    if (rating.n == 0) {
        return {};
    }
    if (!rating.median || !rating.low || !rating.high) {
        return numbers == Numbers::shown ? values(rating)
                                         : fmt::format("noted {}", times(rating.n, numbers));
    }
    if (numbers == Numbers::in_words) {
        return mostly(*rating.median);
    }
    return fmt::format(
        "median {:g} ({}-{}), {} ratings", *rating.median, *rating.low, *rating.high, rating.n);
}

std::string plural(std::string_view kind) {
    return kind == "try" ? "tries" : fmt::format("{}s", kind);
}

}  // namespace

std::string title(const DateSpan& span, Numbers numbers) {
    const std::string when = numbers == Numbers::shown ? days(span) : std::string{};
    return when.empty() ? "How things have been" : fmt::format("How things have been, {}", when);
}

std::string nothing_kept(const DateSpan& span, Numbers numbers) {
    const std::string when = numbers == Numbers::shown ? days(span) : std::string{};
    if (when.empty()) {
        return "Nothing is kept here yet, and that is all right.";
    }
    return fmt::format("Nothing is kept {}, and that is all right.", when);
}

std::string how_to_begin() {
    return "Whenever you like, this is how to begin:";
}

std::string what_you_noticed() {
    return "What you noticed";
}

std::string moments(int count, Numbers numbers) {
    return numbers == Numbers::shown ? fmt::format("Moments of connection: {}", count)
                                     : fmt::format("Moments of connection: {}", amount(count));
}

std::string moments_more(const Summary::Moments& moments, Numbers numbers) {
    std::vector<std::string> parts;
    if (moments.with_people > 0) {
        parts.push_back(some(moments.with_people, "with people", numbers));
    }
    if (moments.heard > 0) {
        parts.push_back(fmt::format("you felt heard {}", in(moments.heard, numbers)));
    }
    for (const auto& [how, count] : moments.by_how) {
        parts.push_back(counted(how, count, numbers));
    }
    return listed(parts);
}

std::string people(const std::vector<std::string>& names) {
    return fmt::format("With: {}", listed(names));
}

std::string counted(std::string_view word, int count, Numbers numbers) {
    return numbers == Numbers::shown ? fmt::format("{} {}", word, count) : std::string{word};
}

std::string tries(const Summary::Tries& tries, Numbers numbers) {
    std::vector<std::string> parts;
    if (tries.done > 0) {
        parts.push_back(some(tries.done, "done", numbers));
    }
    if (tries.partly > 0) {
        parts.push_back(some(tries.partly, "partly done", numbers));
    }
    if (tries.tried > 0) {
        parts.push_back(some(tries.tried, "tried", numbers));
    }
    return fmt::format("Steps you took: {}", listed(parts));
}

std::string expected(const Summary::Expected& expected, Numbers numbers) {
    if (numbers == Numbers::in_words) {
        return expected.better * 2 > expected.n
                   ? "More often than not it went better than you had thought."
               : expected.better > 0 ? "Some of it went better than you had thought."
                                     : "It went as you had thought, or was harder.";
    }
    std::vector<std::string> parts;
    const auto add = [&](std::string_view how, int count) {
        if (count > 0) {
            parts.push_back(parts.empty() ? fmt::format("{} in {} of {}", how, count, expected.n)
                                          : fmt::format("{} in {}", how, count));
        }
    };
    add("better than you had thought", expected.better);
    add("as you had thought", expected.as);
    add("harder than you had thought", expected.worse);
    return fmt::format("It went {}", listed(parts));
}

std::string ratings_heading(Numbers numbers) {
    return numbers == Numbers::shown ? "Ratings, from 0 to 10" : "Ratings";
}

std::string rating(std::string_view name, const RatingSummary& rating, Numbers numbers) {
    std::vector<std::string> parts;
    if (const std::string known = level(rating.levels, numbers); !known.empty()) {
        parts.push_back(known);
    }
    if (rating.numb > 0) {
        parts.push_back(fmt::format("numb or hard to tell {}", times(rating.numb, numbers)));
    }
    if (const std::string lately = trend_words(rating); !lately.empty()) {
        parts.push_back(lately);
    }
    return fmt::format("{}: {}", name, join(parts, "; "));
}

std::string before_that(const Summary& summary, Numbers numbers) {
    std::vector<std::string> parts;
    for (const std::string_view name : rating_names) {
        const auto found = summary.ratings.find(name);
        if (found != summary.ratings.end() && found->second.earlier) {
            parts.push_back(fmt::format("{} {}", name, level(*found->second.earlier, numbers)));
        }
    }
    if (parts.empty() || !summary.earlier) {
        return {};
    }
    const std::string when =
        numbers == Numbers::shown ? fmt::format(", {}", days(*summary.earlier)) : std::string{};
    return fmt::format("As long before{}: {}", when, join(parts, "; "));
}

std::string gaps_say_nothing() {
    return "People skip entries on hard days and on busy days, so a gap says nothing.";
}

std::string table_heading(Grouping grouping) {
    switch (grouping) {
    case Grouping::days:
        return "Ratings, day by day";
    case Grouping::weeks:
        return "Ratings, week by week: the middle of each";
    case Grouping::months:
        break;
    }
    return "Ratings, month by month: the middle of each";
}

std::string calendar_heading(bool whole) {
    return whole ? "Day by day" : "Day by day, the last twelve months";
}

std::string calendar_key(bool has_ten, bool has_dot) {
    return fmt::format("A number is that day's mood{}{}.",
                       has_ten ? ", X is 10" : "",
                       has_dot ? ", a dot is a day with other words" : "");
}

std::string a_moment() {
    return "a moment of connection";
}

std::string on_days_heading(const OnDays& days, std::string_view what, Numbers numbers) {
    if (numbers == Numbers::in_words) {
        return fmt::format("On days with {}", what);
    }
    return fmt::format(
        "On {} with {}", days.days == 1 ? "1 day" : fmt::format("{} days", days.days), what);
}

std::string on_days(std::string_view name, const Levels& on, const Levels& other, Numbers numbers) {
    const std::string here = on.n > 0 ? level(on, numbers) : "no rating";
    const std::string there = other.n > 0 ? level(other, numbers) : "no rating";
    return fmt::format("{}: {}; on other days: {}", name, here, there);
}

std::string no_such_days(std::string_view what) {
    return fmt::format("No day with {} is kept here.", what);
}

std::string no_rating_then() {
    return "These days hold no rating.";
}

std::string tells_no_cause() {
    return "Two things can meet on a day for many reasons. This cannot tell what causes what.";
}

std::string before_and_after() {
    return "Tension, before and after";
}

std::string another_exercise() {
    return "another exercise";
}

std::string tension(const TensionSummary& tension, Numbers numbers) {
    const std::string often = times(tension.n, numbers);
    const std::string name = tension.exercise.empty() ? another_exercise() : tension.exercise;
    if (!tension.median_change) {
        return fmt::format("{}: {}, too early to say more", name, often);
    }
    const double change = *tension.median_change;
    if (change == 0) {
        return fmt::format("{}: mostly the same after, {}", name, often);
    }
    const std::string_view where = change < 0 ? "lower" : "higher";
    if (numbers == Numbers::in_words) {
        return fmt::format("{}: mostly {} after", name, where);
    }
    return fmt::format("{}: {:g} {} after (median), {}", name, std::abs(change), where, often);
}

std::string tension_eases_by_itself() {
    return "Some of this comes by itself: what is high tends to ease.";
}

std::string kindness_to_self(const std::vector<std::string>& counted_words) {
    return fmt::format("How you were with yourself: {}", listed(counted_words));
}

std::string kindness_noted(const Summary::Kindness& kindness, Numbers numbers) {
    std::vector<std::string> parts;
    if (kindness.received > 0) {
        parts.push_back(counted("received", kindness.received, numbers));
    }
    if (kindness.given > 0) {
        parts.push_back(counted("given", kindness.given, numbers));
    }
    return fmt::format("Kindness you noted: {}", listed(parts));
}

std::string kindness_heading() {
    return "Kindness you received, in your words";
}

std::string helped_heading() {
    return "What seemed to help, in your words";
}

std::string felt_sharper(const std::vector<std::string>& counted_packs) {
    return fmt::format("Felt sharper after: {}. It is fine to leave such things out.",
                       listed(counted_packs));
}

std::string nothing_to_do() {
    return "Nothing needs to come of this.";
}

std::string kept(const std::vector<std::string>& counted_kinds) {
    return fmt::format("Kept: {}", listed(counted_kinds));
}

std::string kind(std::string_view kind, int count, Numbers numbers) {
    if (numbers == Numbers::shown) {
        return counted(kind, count, numbers);
    }
    return fmt::format("{} {}", amount(count), count == 1 ? std::string{kind} : plural(kind));
}

std::string tags(const std::vector<std::string>& counted_tags, bool more) {
    return fmt::format("Tags: {}{}", listed(counted_tags), more ? " and more" : "");
}

}  // namespace softly::summary_words
