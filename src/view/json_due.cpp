#include "view/json_due.hpp"

#include "view/json_parts.hpp"

namespace softly {
namespace {

/// A name as initials where other eyes may see it: what the references to people are made from.
std::string for_these_eyes(const ShownDue& shown, const std::string& reference) {
    return shown.discreet && !reference.empty() ? initials(person_name(shown.people, reference))
                                                : reference;
}

Json from_due(const ShownDue& shown, const Due& due) {
    const bool is_name = due.type == DueType::person;
    return {{"type", name_of(due.type)},
            {"id", from_field(is_name ? for_these_eyes(shown, due.id) : due.id)},
            {"what", from_field(shown.discreet ? "" : due.what)},
            {"person", from_field(for_these_eyes(shown, due.person))},
            {"day", due.day ? Json(to_text(*due.day)) : Json(nullptr)}};
}

}  // namespace

std::string due_json(const ShownDue& shown) {
    Json all = document();
    Json& list = all["waiting"] = Json::array();
    for (const Due& due : shown.due) {
        list.push_back(from_due(shown, due));
    }
    return printed(all);
}

}  // namespace softly
