#include "core/step_past.hpp"

#include "base/text.hpp"
#include "core/contact.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace softly {
namespace {

constexpr int days_of_warmth = 7;  ///< a warm-up counts for so long

bool says_how_it_was(const Entry& entry) {
    return entry.contact.ease || entry.happened || entry.contact.heard || entry.ratings.connection;
}

bool is_easy_company(const Person& person) {
    return person.circle == "inner" || has_quality(person, "easy to reach");
}

int rung_of_contact(std::string_view how) {
    if (how == "near" || how == "pet") {
        return 1;
    }
    return how == "call" || how == "in-person" ? 3 : 2;
}

int rung_of_step(const StepKnowledge& knowledge, const std::string& id) {
    for (const Steps* steps : {&knowledge.steps, &knowledge.ended}) {
        for (const Step& step : *steps) {
            if (step.id == id && !id.empty()) {
                return step.size.value_or(usual_size(step.way));
            }
        }
    }
    return 1;
}

/// 0 where it was tried and did not come about.
int rung_reached(const StepKnowledge& knowledge, const Entry& entry) {
    if (entry.kind != "try") {
        return rung_of_contact(entry.contact.how);
    }
    return entry.how == "tried" ? 0 : rung_of_step(knowledge, entry.step);
}

void note_contact(PersonSeen& seen, Date day, int rung) {
    seen.last_contact = seen.last_contact ? std::max(*seen.last_contact, day) : day;
    seen.reached = std::max(seen.reached, rung);
}

void note_feeling(PersonSeen& seen, const Entry& entry, Date day) {
    if (says_how_it_was(entry) && (!seen.felt_on || *seen.felt_on < day)) {
        seen.felt = &entry;
        seen.felt_on = day;
    }
    seen.gave_energy = seen.gave_energy || entry.ratings.energy.value_or(0) >= felt_easy_from;
}

void note_rung(StepPast& past, int rung) {
    if (rung > past.reached) {
        past.reached = rung;
        past.times_reached = 0;
    }
    past.times_reached += rung == past.reached ? 1 : 0;
}

void look_at(StepPast& past,
             const StepKnowledge& knowledge,
             const std::set<std::string>& unsafe,
             const Entry& entry) {
    const Date day = day_of(entry.at->local, knowledge.day_start);
    const int days = days_between(day, knowledge.today);
    const bool contact = tells_of_contact(entry);
    const int rung = rung_reached(knowledge, entry);
    bool safe = entry.people.empty();
    for (const std::string& reference : entry.people) {
        const Person* person = find_person(knowledge.people, reference);
        if (person == nullptr || goes_by_one_of(*person, unsafe)) {
            safe = safe || (person == nullptr && !unsafe.contains(folded(reference)));
            continue;
        }
        safe = true;
        PersonSeen& seen = past.seen[static_cast<std::size_t>(person - knowledge.people.data())];
        note_feeling(seen, entry, day);
        if (contact) {
            note_contact(seen, day, rung);
            seen.is_a_pet =
                seen.is_a_pet || (entry.contact.how == "pet" && entry.people.size() == 1);
            past.is_warm = past.is_warm
                           || (days >= 0 && days < days_of_warmth && !felt_hard(entry)
                               && is_easy_company(*person));
        }
    }
    if (contact && safe) {
        note_rung(past, rung);
    }
}

}  // namespace

StepPast step_past(const StepKnowledge& knowledge) {
    StepPast past;
    past.seen.resize(knowledge.people.size());
    const std::set<std::string> unsafe = unsafe_names(knowledge.people);
    for (const Entry& entry : knowledge.entries) {
        if (entry.at) {
            look_at(past, knowledge, unsafe, entry);
        }
    }
    return past;
}

bool felt_easy(const Entry& entry) {
    return entry.contact.ease.value_or(0) >= felt_easy_from
           || entry.happened.value_or(0) >= felt_easy_from
           || (!entry.contact.ease && !entry.happened
               && (entry.contact.heard.value_or(false)
                   || entry.ratings.connection.value_or(0) >= felt_easy_from));
}

bool felt_hard(const Entry& entry) {
    return entry.contact.ease.value_or(felt_easy_from) <= felt_hard_down_from
           || entry.happened.value_or(felt_easy_from) <= felt_hard_down_from;
}

}  // namespace softly
