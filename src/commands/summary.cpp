#include "core/summary.hpp"

#include "commands/all.hpp"
#include "commands/shared_desk.hpp"
#include "commands/shared_params.hpp"
#include "core/discreet.hpp"
#include "store/journal.hpp"
#include "store/people_file.hpp"
#include "store/target.hpp"
#include "view/json.hpp"
#include "view/screen_text.hpp"
#include "view/summary_text.hpp"
#include "view/words.hpp"
#include "view/words_files.hpp"

#include <array>
#include <chrono>

namespace softly {
namespace {

constexpr Param week{"--week", "", "seven days ending today", Takes::nothing};
constexpr Param month{
    "--month", "", "thirty days ending today (what it does unless told)", Takes::nothing};
constexpr Param year{"--year", "", "365 days ending today", Takes::nothing};
constexpr Param all{"--all", "", "everything", Takes::nothing};
constexpr Param format{"--format", "text|json", "how to show it"};
constexpr Param output{"-o,--output", "FILE", "write it to a file"};
constexpr Param quotes{"--quotes", "", "with your own latest words", Takes::nothing};
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
                                       &format,
                                       &output,
                                       &quotes,
                                       &no_numbers,
                                       &params::discreet,
                                       &params::json};

constexpr Example examples[] = {
    {"softly summary", "the last thirty days"},
    {"softly summary --week --quotes", "this week, with your own words"},
    {"softly summary --all --json", "everything, for a script"},
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

/// A new file, or one of the person's own that they named: written beside it and moved into its place.
void write_output(Desk& desk, const std::string& named, const std::string& text) {
    // In a place like /tmp anyone can put a link where a report is expected.
    if (const std::string refusal = link_refusal(desk.world, named); !refusal.empty()) {
        throw Failure(words::summary_not_written(sanitized(named), refusal));
    }
    std::string file;
    if (desk.world.files.real_path(named, file)) {
        file = named;  // a new one
    }
    const std::string temporary = file + ".softly-part";
    auto error = desk.world.files.create(temporary, text);
    if (!error) {
        error = desk.world.files.rename(temporary, file, Renaming::replace);
    }
    if (error) {
        (void)desk.world.files.remove(temporary);
        throw Failure(words::summary_not_written(sanitized(file), words::meaning(error)));
    }
    say(desk, words::summary_written(sanitized(file)));
}

ExitCode summary(const Call& call) {
    Desk desk = open_desk(call);
    LoadedPeople known = load_people(call.world, desk.layout);
    Filter filter = read_filter(desk, known.people);
    filter.span = read_span(desk, filter.span);
    const Journal journal{call.world, desk.layout};
    const auto before = span_before(filter.span);
    Loaded loaded = journal.load(
        journal.months_between(before ? before->from : filter.span.from, filter.span.to));
    for (const Problems& more :
         {journal.listing_problems(), known.problems, desk.setting_problems}) {
        loaded.problems.insert(loaded.problems.end(), more.begin(), more.end());
    }
    Summary value = summarise(loaded.entries, known.people, filter);
    if (!known.problems.empty()) {
        // Nobody knows who is marked unsafe: then nobody is named or counted.
        value.people.clear();
        value.moments.with_people = 0;
    }
    const bool as_json = call.arguments.has(params::json) || call.arguments.one(format) == "json";
    const bool with_quotes = call.arguments.has(quotes) && !desk.discreet();
    const std::string text =
        as_json ? summary_json(
            desk.discreet() ? discreet(value, known.people) : value, loaded.problems, with_quotes)
                : summary_text(value,
                               known.people,
                               {with_quotes, call.arguments.has(no_numbers), desk.discreet()},
                               desk.style);
    if (const auto file = call.arguments.one(output); file && file != "-") {
        write_output(desk, *file, text);
    } else {
        call.world.terminal.out(text);
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
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
