#include "core/person_past.hpp"

#include "core/contact.hpp"
#include "core/filter.hpp"

#include <algorithm>

namespace softly {

PersonPast past_with(std::vector<Placed> entries,
                     const Person& person,
                     const People& people,
                     std::chrono::minutes day_start) {
    PersonPast past;
    if (is_unsafe(person)) {
        return past;
    }
    const auto is_contact = contact_with(person, people);
    std::erase_if(entries, [&](const Placed& placed) { return !is_contact(placed.entry); });
    drop_doubles(entries);
    sort_newest_first(entries);
    for (auto placed = entries.rbegin(); placed != entries.rend(); ++placed) {
        if (const Rating& ease = placed->entry.contact.ease) {
            past.ease.push_back(*ease);
        }
        past.heard += placed->entry.contact.heard.value_or(false) ? 1 : 0;
    }
    if (!entries.empty() && entries.front().entry.at) {
        past.last = day_of(entries.front().entry.at->local, day_start);
    }
    entries.resize(std::min(entries.size(), last_moments));
    past.moments = std::move(entries);
    return past;
}

}  // namespace softly
