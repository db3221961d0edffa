#include "commands/all.hpp"
#include "commands/shared_listing.hpp"
#include "commands/shared_params.hpp"
#include "core/query_match.hpp"
#include "store/month_excerpt.hpp"
#include "store/people_file.hpp"
#include "view/words.hpp"
#include "view/words_search.hpp"

#include <algorithm>

namespace softly {
namespace {

constexpr Param as_they_stand{"WORDS", "TEXT", "", Takes::many};
constexpr Param words_param{"WORDS",
                            "TEXT",
                            "words and \"phrases\" to find, -word to leave out",
                            Takes::many,
                            false,
                            &as_they_stand};

constexpr const Param* all_params[] = {&words_param,
                                       &params::number,
                                       &params::from,
                                       &params::to,
                                       &params::with_tag,
                                       &params::kind,
                                       &params::with_person,
                                       &params::discreet,
                                       &params::exit_code,
                                       &params::json};

constexpr Example examples[] = {
    {"softly search harbour tea", "the newest twenty that hold both words"},
    {"softly search \"slept better\" -work", "a phrase, and one word left out"},
    {"softly search tag:evening 'mood<=3' from:mon", "a tag, a rating and a span"},
};

/// Both spans at once: the flags' and the one said in words.
DateSpan narrowed(DateSpan span, const Query& query, const Desk& desk) {
    const auto from = [&](const std::optional<std::string>& typed) {
        if (typed) {
            const Date day = read_day(desk, *typed);
            span.from = span.from ? std::max(*span.from, day) : day;
        }
    };
    const auto to = [&](const std::optional<std::string>& typed) {
        if (typed) {
            const Date day = read_day(desk, *typed);
            span.to = span.to ? std::min(*span.to, day) : day;
        }
    };
    from(query.from);
    to(query.to);
    from(query.on);
    to(query.on);
    if (span.from && span.to && *span.from > *span.to) {
        throw Failure(words::days_upside_down(), ExitCode::usage);
    }
    return span;
}

bool narrows(const Filter& filter) {
    return filter.span.from || filter.span.to || !filter.tags.empty() || !filter.kind.empty()
           || !filter.person.empty();
}

ExitCode search(const Call& call) {
    const Query query =
        parse_query(call.arguments.many(words_param), call.arguments.many(as_they_stand));
    Desk desk = open_desk(call);
    const LoadedPeople known = load_people(call.world, desk.layout);
    Filter filter = read_filter(desk, known.people);
    if (is_empty(query) && !narrows(filter)) {
        throw Failure(words::nothing_to_look_for(), ExitCode::usage);
    }
    filter.span = narrowed(filter.span, query, desk);
    const std::size_t number = read_number(desk, shown_unless_said);
    const Journal journal{call.world, desk.layout};
    const std::vector<Needle> needles = needles_of(query, filter, known.people);
    Loaded loaded = journal.newest(
        number,
        journal.months_between(filter.span.from, filter.span.to),
        [&](const Entry& entry) {
            return matches(filter, entry) && matches(query, entry, known.people);
        },
        [&](std::string text) { return month_excerpt(std::move(text), needles); });
    return show_listing(desk, journal, std::move(loaded), known, words_looked_for(query));
}

}  // namespace

extern const Command search_command{
    "search",
    "Find entries by words, tags, people, ratings and days",
    "Several words have to be there all, in any order and in any part of a longer word. Capital "
    "letters, accents and Hebrew points do not count. Words are looked for in texts, tags, "
    "answers and names of people.\n\n"
    "tag:rain, person:dana, kind:note and pack:heard narrow it, like mood<=3 (also < > >= and =, "
    "for mood, connection, energy and safety; mood=numb for numb) and from:DAY, to:DAY, on:DAY. A "
    "shell wants quotes around < and >. A dash leaves out what it stands before: -work, "
    "-tag:rain. "
    "Of words with one dash, -n and -h alone are flags; after -- each word is looked for as it "
    "stands.\n\n"
    "It shows the newest twenty that it finds, or as many as -n says.",
    examples,
    all_params,
    search,
};

}  // namespace softly
