#include "commands/shared_entry.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"
#include "view/words_changes.hpp"

#include <algorithm>

namespace softly {
namespace {

constexpr std::string_view last = "last";
constexpr std::size_t shortest_prefix = 4;
constexpr int shown_of_typed = 20;

Loaded find_last(const Journal& journal) {
    Loaded loaded = journal.newest(1, journal.months(), [](const Entry&) { return true; });
    if (loaded.entries.empty()) {
        throw Failure(words::no_last());
    }
    return loaded;
}

std::vector<std::string> distinct_ids(const Loaded& loaded) {
    std::vector<std::string> ids;
    ids.reserve(loaded.entries.size());
    for (const Placed& placed : loaded.entries) {
        ids.push_back(placed.entry.id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace

bool is_last(const std::string& typed) {
    return ascii_lower(trim(typed)) == last;
}

std::string shown_id(const std::string& typed) {
    return shortened(sanitized(typed), shown_of_typed);
}

std::string read_id(const std::string& typed) {
    std::string prefix = typed_id(trim(typed));
    if (prefix.size() < shortest_prefix) {
        throw Failure(words::id_too_short(shown_id(typed)));
    }
    return prefix;
}

Loaded find_entry(const Journal& journal, const std::string& typed) {
    if (is_last(typed)) {
        return find_last(journal);
    }
    const std::string prefix = read_id(typed);
    Loaded loaded = journal.with_id(prefix);
    const std::vector<std::string> ids = distinct_ids(loaded);
    const bool exact = std::find(ids.begin(), ids.end(), prefix) != ids.end();
    if (exact) {
        std::erase_if(loaded.entries,
                      [&](const Placed& placed) { return placed.entry.id != prefix; });
    } else if (ids.size() > 1) {
        throw Failure(words::ambiguous_id(shown_id(typed), ids));
    } else if (ids.empty()) {
        // A file that cannot be read may be the one that holds it.
        throw Failure(words::each_problem(loaded.problems) + words::unknown_id(shown_id(typed)));
    }
    return loaded;
}

Placed find_one_entry(const Journal& journal, const std::string& typed) {
    Loaded loaded = find_entry(journal, typed);
    if (is_last(typed) && !loaded.unread.empty()) {
        throw Failure(words::last_is_not_sure(loaded.problems));
    }
    if (loaded.entries.size() > 1) {
        std::vector<Problem> places;
        places.reserve(loaded.entries.size());
        for (const Placed& placed : loaded.entries) {
            places.push_back({placed.file, placed.line, 0, ""});
        }
        throw Failure(words::two_share_the_id(loaded.entries.front().entry.id, places));
    }
    return std::move(loaded.entries.front());
}

std::vector<Standing> places_to_change(Desk& desk, const Journal& journal, const Placed& placed) {
    std::vector<Standing> places = places_of(desk.world, journal, placed);
    if (places.empty()) {
        throw Failure(words::written_in_its_own_way(placed.file, placed.line));
    }
    for (const Standing& place : places) {
        if (place.newer_schema) {
            throw Failure(words::newer_schema(desk.layout.data + "/" + place.file));
        }
    }
    return places;
}

}  // namespace softly
