#include "commands/all.hpp"
#include "commands/shared_listing.hpp"
#include "commands/shared_params.hpp"
#include "store/people_file.hpp"
#include "view/words.hpp"

namespace softly {
namespace {

constexpr std::size_t shown_unless_said = 20;

constexpr const Param* all_params[] = {&params::number,
                                       &params::from,
                                       &params::to,
                                       &params::with_tag,
                                       &params::kind,
                                       &params::with_person,
                                       &params::discreet,
                                       &params::exit_code,
                                       &params::json};

constexpr Example examples[] = {
    {"softly list", "the newest twenty"},
    {"softly list -n 5 --tag evening", "the newest five with that tag"},
    {"softly list --from mon --json", "this week's, for a script"},
};

ExitCode list(const Call& call) {
    Desk desk = open_desk(call);
    LoadedPeople known = load_people(call.world, desk.layout);
    const Filter filter = read_filter(desk, known.people);
    const std::size_t number = read_number(desk, shown_unless_said);
    const Journal journal{call.world, desk.layout};
    const std::vector<Month> months = journal.months_between(filter.span.from, filter.span.to);
    Loaded loaded =
        journal.newest(number, months, [&](const Entry& entry) { return matches(filter, entry); });
    for (const Problems& more : {known.problems, desk.setting_problems}) {
        loaded.problems.insert(loaded.problems.end(), more.begin(), more.end());
    }
    if (loaded.entries.empty() && !call.arguments.has(params::json)) {
        say(desk, journal.months().empty() ? words::nothing_here_yet() : words::nothing_matches());
    }
    const bool empty = loaded.entries.empty();
    const ExitCode code = show_entries(desk, loaded, known.people, false);
    return code == ExitCode::fine && empty && call.arguments.has(params::exit_code)
               ? ExitCode::nothing_found
               : code;
}

}  // namespace

extern const Command list_command{
    "list",
    "Show what was kept, newest first",
    "Shows the newest twenty entries, or as many as -n says. Filters narrow it; a day counts from "
    "the "
    "setting day_start on.",
    examples,
    all_params,
    list,
};

}  // namespace softly
