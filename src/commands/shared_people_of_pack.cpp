#include "commands/shared_people_of_pack.hpp"

#include "commands/shared_people.hpp"
#include "core/people_said.hpp"
#include "store/block_reading.hpp"
#include "store/people_changes.hpp"
#include "view/words_changes.hpp"
#include "view/words_people.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace softly {
namespace {

/// Who came of a sitting so far.
struct Brought {
    std::vector<std::string> ids;  ///< of those who are new
    int added = 0;                 ///< nobody unsafe is counted, here and below
    int changed = 0;
};

std::string add(const LoadedPeople& loaded,
                const PersonSaid& said,
                Brought& brought,
                std::vector<Change>& also) {
    Person person;
    person.name = said.reference;
    person = with_said(std::move(person), said);
    person.id = id_for_name(person.name, [&](const std::string& id) {
        return is_id_taken(loaded, id)
               || std::find(brought.ids.begin(), brought.ids.end(), id) != brought.ids.end();
    });
    brought.ids.push_back(person.id);
    brought.added += is_unsafe(person) ? 0 : 1;
    also.push_back(change_adding(person));
    return person.id;
}

void change(Desk& desk,
            const LoadedPeople& loaded,
            std::size_t place,
            const PersonSaid& said,
            Brought& brought,
            std::vector<Change>& also) {
    const Person& before = loaded.people[place];
    const Person after = with_said(before, said);
    auto made = change_of_person(loaded, place, after);
    if (!made) {
        say(desk,
            words::person_of_sitting_not_changed(name_on_screen(desk, before),
                                                 desk.layout.people()));
    } else if (made->before != made->after) {
        also.push_back(std::move(*made));
        brought.changed += is_unsafe(after) ? 0 : 1;
    }
}

void name_by_id(Entry& entry, const PersonSaid& said, const std::string& id) {
    for (Member& answer : entry.answers) {
        const bool says_who =
            std::find(said.answers.begin(), said.answers.end(), answer.key) != said.answers.end();
        if (says_who && !id.empty()) {
            answer.value.data = id;
        }
    }
}

}  // namespace

std::string bring_in_people(Desk& desk,
                            const Pack& pack,
                            std::span<const Answer> trail,
                            const Today& today,
                            Entry& entry,
                            std::vector<Change>& also) {
    const std::vector<PersonSaid> people = people_said(pack, trail, today);
    if (people.empty()) {
        return "";
    }
    const LoadedPeople loaded = load_people(desk.world, desk.layout);
    if (schema_of(loaded.text) > known_schema) {
        say(desk, words::newer_schema(desk.layout.people()));
        return "";
    }
    Brought brought;
    for (const PersonSaid& said : people) {
        const Person* known = find_person(loaded.people, said.reference);
        if (known == nullptr) {
            name_by_id(entry, said, add(loaded, said, brought, also));
            continue;
        }
        const auto place = static_cast<std::size_t>(known - loaded.people.data());
        change(desk, loaded, place, said, brought, also);
        name_by_id(entry, said, known->id);
    }
    return brought.added + brought.changed == 0
               ? ""
               : words::people_of_sitting_kept(brought.added, brought.changed);
}

}  // namespace softly
