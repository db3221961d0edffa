#include "core/summary.hpp"

#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "commands/shared_output.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_progress.hpp"
#include "commands/shared_share.hpp"
#include "core/discreet.hpp"
#include "store/journal.hpp"
#include "store/people_file.hpp"
#include "view/json.hpp"
#include "view/screen_text.hpp"
#include "view/summary_markdown.hpp"
#include "view/summary_page.hpp"
#include "view/summary_text.hpp"
#include "view/words.hpp"
#include "view/words_share.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>

namespace softly {
namespace {

constexpr Param week{"--week", "", "seven days ending today", Takes::nothing};
constexpr Param month{
    "--month", "", "thirty days ending today (what it does unless told)", Takes::nothing};
constexpr Param year{"--year", "", "365 days ending today", Takes::nothing};
constexpr Param all{"--all", "", "everything", Takes::nothing};
constexpr Param output{"-o,--output", "FILE", "write it to a file"};
constexpr Param with{
    "--with",
    "TAG",
    "ratings on days with a tag, a person or any moment, beside those of other days"};
constexpr Param no_numbers{"--no-numbers", "", "in words alone", Takes::nothing};

constexpr const Param* all_params[] = {&week,
                                       &month,
                                       &year,
                                       &all,
                                       &params::from,
                                       &params::to,
                                       &params::with_tag,
                                       &params::kind,
                                       &params::with_person,
                                       &with,
                                       &params::format,
                                       &output,
                                       &params::quotes,
                                       &no_numbers,
                                       &params::share,
                                       &params::include,
                                       &params::know,
                                       &params::names,
                                       &params::discreet,
                                       &params::json};

constexpr Example examples[] = {
    {"softly summary", "the last thirty days"},
    {"softly summary --week --quotes", "this week, with your own words"},
    {"softly summary --format html -o month.html", "a page to look at or to keep"},
    {"softly summary --share -o for-you.html --format html",
     "a page for someone, with what you choose"},
    {"softly summary --all --json", "everything, for a script"},
    {"softly summary --year --format html -o year.html", "a page to look at, keep or print"},
};

struct Length {
    const Param* param;
    int days;
};

constexpr std::array<Length, 3> lengths{{{&week, 7}, {&month, 30}, {&year, 365}}};
constexpr int days_unless_said = 30;

/// The span of the flags; --all leaves both ends open.
DateSpan read_span(const Desk& desk, const DateSpan& from_to) {
    const Date today = day_of(desk.now.local, desk.settings.day_start);
    int said = desk.arguments.has(all) ? 1 : 0;
    int days = days_unless_said;
    for (const Length& length : lengths) {
        if (desk.arguments.has(*length.param)) {
            ++said;
            days = length.days;
        }
    }
    const bool by_days = from_to.from || from_to.to;
    if (said + (by_days ? 1 : 0) > 1) {
        throw Failure(words::two_spans(), ExitCode::usage);
    }
    if (by_days || desk.arguments.has(all)) {
        return from_to;
    }
    return {plus_days(today, 1 - days), today};
}

/// A name that nobody has is a tag.
std::optional<With> read_with(const Desk& desk, const People& people) {
    const auto typed = desk.arguments.one(with);
    if (!typed) {
        return std::nullopt;
    }
    if (*typed == "moment") {
        return With{};
    }
    if (find_person(people, *typed) != nullptr) {
        return With{With::What::person, person_reference(people, *typed)};
    }
    return With{With::What::tag, *typed};
}

/// The months to read: those of the span, and of the one before that it is compared with.
DateSpan span_to_read(const DateSpan& span) {
    const auto before = span_before(span);
    return before ? DateSpan{before->from, span.to} : span;
}

/// Where the text is to be written; nothing where it is shown.
std::optional<std::string> file_named(const Desk& desk) {
    const auto file = desk.arguments.one(output);
    return file == "-" ? std::nullopt : file;
}

/// A file is read on another screen, or on none.
Style style_of_output(const Desk& desk) {
    Style style = desk.style;
    if (file_named(desk)) {
        style.colour = false;
        style.columns = Style{}.columns;
    }
    return style;
}

struct Rendering {
    std::string_view format;
    std::string (*text)(const Summary&, const People&, const SummaryChoices&, const Desk&);
};

/// How people may read it; JSON is for scripts and takes the problems too.
constexpr std::array<Rendering, 3> renderings{{
    {"text",
     [](const Summary& value,
        const People& people,
        const SummaryChoices& choices,
        const Desk& desk) { return summary_text(value, people, choices, style_of_output(desk)); }},
    {"md",
     [](const Summary& value, const People& people, const SummaryChoices& choices, const Desk&) {
         return summary_markdown(value, people, choices);
     }},
    {"html",
     [](const Summary& value,
        const People& people,
        const SummaryChoices& choices,
        const Desk& desk) { return summary_page(value, people, choices, desk.settings.language); }},
}};

std::string rendered(const Desk& desk,
                     const Summary& value,
                     const People& people,
                     const Problems& problems) {
    const bool with_quotes = desk.arguments.has(params::quotes) && !desk.discreet();
    const std::string wanted = desk.arguments.one(params::format).value_or("text");
    if (desk.arguments.has(params::json) || wanted == "json") {
        return summary_json(
            desk.discreet() ? discreet(value, people) : value, problems, with_quotes);
    }
    const SummaryChoices choices{with_quotes, desk.arguments.has(no_numbers), desk.discreet()};
    const auto found = std::find_if(renderings.begin(),
                                    renderings.end(),
                                    [&](const Rendering& each) { return each.format == wanted; });
    return (found == renderings.end() ? renderings.front() : *found)
        .text(value, people, choices, desk);
}

void show_or_write(Desk& desk, const std::string& text) {
    if (const auto file = file_named(desk)) {
        write_output(desk, *file, text);
    } else {
        desk.world.terminal.out(text);
    }
}

ExitCode share(Desk& desk,
               const Summary& whole,
               std::vector<Placed> entries,
               const People& people,
               const Filter& filter) {
    std::erase_if(entries, [&filter](const Placed& each) { return !matches(filter, each.entry); });
    drop_doubles(entries);
    sort_newest_first(entries);
    const ShareChoice choice = choose_what_to_share(desk, whole, entries);
    if (choice.stopped) {
        say(desk, words::share_not_written());
        return choice.code;
    }
    if (holds_nothing(choice.share)) {
        say(desk, words::nothing_was_shared());
        return ExitCode::fine;
    }
    const Summary value = shared(whole, people, choice.share);
    // The names in it are as they may be shown: nobody is looked up any more.
    const std::string text = rendered(desk, value, {}, {});
    const auto file = file_named(desk);
    if (file && !may_write(desk, summary_text(value, {}, {}, desk.style), *file)) {
        say(desk, words::share_not_written());
        return ExitCode::fine;
    }
    show_or_write(desk, text);
    return ExitCode::fine;
}

Loaded read_journal(Desk& desk, const Journal& journal, const DateSpan& span) {
    Progress progress{desk};
    return journal.load(journal.months_between(span.from, span.to), {}, std::ref(progress));
}

ExitCode summary(const Call& call) {
    Desk desk = open_desk(call);
    check_share_flags(desk);
    LoadedPeople known = load_people(call.world, desk.layout);
    Filter filter = read_filter(desk, known.people);
    filter.span = read_span(desk, filter.span);
    const Journal journal{call.world, desk.layout};
    Loaded loaded = read_journal(desk, journal, span_to_read(filter.span));
    for (const Problems& more :
         {journal.listing_problems(), known.problems, desk.setting_problems}) {
        loaded.problems.insert(loaded.problems.end(), more.begin(), more.end());
    }
    Summary value = summarise(loaded.entries, known.people, filter, read_with(desk, known.people));
    if (!known.problems.empty()) {
        // Nobody knows who is marked unsafe: then nobody is named or counted.
        value.people.clear();
        value.moments.with_people = 0;
    }
    ExitCode code = ExitCode::fine;
    if (call.arguments.has(params::share)) {
        code = share(desk, value, loaded.entries, known.people, filter);
    } else {
        show_or_write(desk, rendered(desk, value, known.people, loaded.problems));
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems, code);
}

}  // namespace

extern const Command summary_command{
    "summary",
    "See how things have been",
    "Counts, ratings and moments over a span. With few ratings it lists them, and it speaks of a "
    "change "
    "where there is enough to tell. Days without an entry say nothing: people skip hard days and "
    "busy "
    "days alike.",
    examples,
    all_params,
    summary,
};

}  // namespace softly
