#include "commands/all.hpp"
#include "commands/shared_entry.hpp"
#include "commands/shared_listing.hpp"
#include "commands/shared_params.hpp"
#include "store/people_file.hpp"

namespace softly {
namespace {

constexpr const Param* all_params[] = {&params::entry_id, &params::discreet, &params::json};

constexpr Example examples[] = {
    {"softly show last", "the newest entry, whole"},
    {"softly show k9f3", "the one whose id begins so"},
};

ExitCode show(const Call& call) {
    Desk desk = open_desk(call);
    const Journal journal{call.world, desk.layout};
    Loaded loaded = find_entry(journal, call.arguments.one(params::entry_id).value_or(""));
    const LoadedPeople known = load_people(call.world, desk.layout);
    for (const Problems& more : {known.problems, desk.setting_problems}) {
        loaded.problems.insert(loaded.problems.end(), more.begin(), more.end());
    }
    return show_whole(desk, loaded, known.people);
}

}  // namespace

extern const Command show_command{
    "show",
    "Show one entry, whole",
    "An id can be shortened to its first four letters or more; where "
    "two entries begin so, one letter more tells them apart.",
    examples,
    all_params,
    show,
};

}  // namespace softly
