#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_listing.hpp"
#include "commands/shared_params.hpp"
#include "core/filter.hpp"
#include "store/people_file.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace softly {
namespace {

constexpr std::size_t shortest_prefix = 4;
constexpr int shown_of_typed = 20;

constexpr Param id{
    "ID", "ID", "an entry's id, its first four letters or more, or last", Takes::one, true};

constexpr const Param* all_params[] = {&id, &params::discreet, &params::json};

constexpr Example examples[] = {
    {"softly show last", "the newest entry, whole"},
    {"softly show k9f3", "the one whose id begins so"},
};

Loaded find_last(const Journal& journal) {
    Loaded loaded = journal.newest(1, journal.months(), [](const Entry&) { return true; });
    if (loaded.entries.empty()) {
        throw Failure(words::no_last());
    }
    return loaded;
}

std::vector<std::string> distinct_ids(const Loaded& loaded) {
    std::vector<std::string> ids;
    for (const Placed& placed : loaded.entries) {
        ids.push_back(placed.entry.id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// The entry that a typed id or prefix names; both, where two different ones share the id.
Loaded find_named(const Journal& journal, const std::string& typed) {
    const std::string shown = shortened(sanitized(typed), shown_of_typed);
    const std::string prefix = typed_id(trim(typed));
    if (prefix.size() < shortest_prefix) {
        throw Failure(words::id_too_short(shown));
    }
    Loaded loaded = journal.with_id(prefix);
    const std::vector<std::string> ids = distinct_ids(loaded);
    const bool exact = std::find(ids.begin(), ids.end(), prefix) != ids.end();
    if (exact) {
        std::erase_if(loaded.entries,
                      [&](const Placed& placed) { return placed.entry.id != prefix; });
    } else if (ids.size() > 1) {
        throw Failure(words::ambiguous_id(shown, ids));
    } else if (ids.empty()) {
        throw Failure(words::unknown_id(shown));
    }
    return loaded;
}

ExitCode show(const Call& call) {
    Desk desk = open_desk(call);
    const Journal journal{call.world, desk.layout};
    const std::string typed = call.arguments.one(id).value_or("");
    Loaded loaded = typed == "last" ? find_last(journal) : find_named(journal, typed);
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
