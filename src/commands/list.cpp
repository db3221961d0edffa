#include "commands/all.hpp"
#include "commands/shared_listing.hpp"
#include "commands/shared_params.hpp"
#include "store/people_file.hpp"

#include <utility>

namespace softly {
namespace {

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
    const LoadedPeople known = load_people(call.world, desk.layout);
    const Filter filter = read_filter(desk, known.people);
    const std::size_t number = read_number(desk, shown_unless_said);
    const Journal journal{call.world, desk.layout};
    const std::vector<Month> months = journal.months_between(filter.span.from, filter.span.to);
    Loaded loaded =
        journal.newest(number, months, [&](const Entry& entry) { return matches(filter, entry); });
    return show_listing(desk, journal, std::move(loaded), known);
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
