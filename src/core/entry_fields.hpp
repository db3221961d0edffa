#pragma once

#include "core/entry.hpp"

#include <span>
#include <string_view>

namespace softly {

inline constexpr std::string_view contact_since_words[] = {
    "none", "little", "some", "plenty", "too-much"};
inline constexpr std::string_view contact_how_words[] = {
    "in-person", "call", "message", "online", "near", "pet"};
inline constexpr std::string_view felt_words[] = {"softer", "same", "sharper"};
inline constexpr std::string_view try_words[] = {"done", "partly", "tried"};
inline constexpr std::string_view kindness_words[] = {"harsh", "distant", "fair", "kind"};

/// The words a field may hold; empty where any text may stand.
using OneOf = std::span<const std::string_view>;

/// The one list of an entry's keys, in the order in which softly writes them; reading, writing and
/// JSON all walk it. `visit(table, key, member, words)`: `table` is the sub-table that the key stands
/// in, empty for the entry itself; `words` are those the member may hold. The member's type says the
/// rest: a Rating takes whole numbers from 0 to 10.
template <class EntryType, class Visit>
void each_field(EntryType& entry, Visit&& visit) {
    const OneOf any;
    visit("", "id", entry.id, any);
    visit("", "at", entry.at, any);
    visit("", "kind", entry.kind, any);
    visit("", "tags", entry.tags, any);
    visit("", "people", entry.people, any);
    visit("", "text", entry.text, any);
    for (const std::string_view name : rating_names) {
        visit("ratings", name, rating(entry.ratings, name), any);
    }
    visit("", "numb", entry.numb, OneOf{rating_names});
    visit("", "contact_since", entry.contact_since, OneOf{contact_since_words});
    visit("", "pack", entry.pack, any);
    visit("", "answers", entry.answers, any);
    visit("contact", "how", entry.contact.how, OneOf{contact_how_words});
    visit("contact", "from_them", entry.contact.from_them, any);
    visit("contact", "ease", entry.contact.ease, any);
    visit("contact", "heard", entry.contact.heard, any);
    visit("", "exercise", entry.exercise, any);
    visit("tension", "before", entry.tension.before, any);
    visit("tension", "after", entry.tension.after, any);
    visit("", "felt", entry.felt, OneOf{felt_words});
    visit("", "step", entry.step, any);
    visit("", "how", entry.how, OneOf{try_words});
    visit("", "expected", entry.expected, any);
    visit("", "happened", entry.happened, any);
    visit("", "kept_words", entry.kept_words, any);
    visit("kindness", "self", entry.kindness.self, OneOf{kindness_words});
    visit("kindness", "received", entry.kindness.received, any);
    visit("kindness", "given", entry.kindness.given, any);
    visit("", "ideas", entry.ideas, any);
    visit("", "helped", entry.helped, any);
    visit("", "finished", entry.finished, any);
    visit("", "source", entry.source, any);
    visit("", "source_id", entry.source_id, any);
}

}  // namespace softly
