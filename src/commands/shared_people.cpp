#include "commands/shared_people.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "store/block_reading.hpp"
#include "store/filing.hpp"
#include "store/people_changes.hpp"
#include "view/screen_text.hpp"
#include "view/words_changes.hpp"
#include "view/words_people.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace softly {
namespace {

constexpr int shown_of_typed = 40;
/// As often as somebody else may be quicker.
constexpr int most_tries = 5;

/// "dana-2 (Dana)", as it can be typed; those without an id are left to their names.
std::vector<std::string> told_apart(const std::vector<const Person*>& people) {
    std::vector<std::string> ids;
    for (const Person* person : people) {
        if (!person->id.empty()) {
            ids.push_back(person->id + " (" + person->name + ")");
        }
    }
    return ids;
}

/// The one who is meant, or null. Throws Failure where it may be several.
const Person* one_meant(const People& people, const std::string& typed) {
    const std::vector<const Person*> meant = people_meant(people, typed);
    if (meant.size() > 1) {
        throw Failure(words::which_of_them(shown_person(typed), told_apart(meant)));
    }
    return meant.empty() ? nullptr : meant.front();
}

}  // namespace

std::string typed_person(const Desk& desk) {
    return join(desk.arguments.many(params::who), " ");
}

std::string shown_person(const std::string& typed) {
    return shortened(sanitized(typed), shown_of_typed);
}

std::string name_on_screen(const Desk& desk, const Person& person) {
    const std::string& name = person.name.empty() ? person.id : person.name;
    return desk.discreet() ? initials(name) : name;
}

std::size_t place_of_person(const LoadedPeople& loaded, const std::string& typed) {
    const Person* person = one_meant(loaded.people, typed);
    if (person == nullptr) {
        throw Failure(
            words::each_problem(loaded.problems)
            + words::unknown_person(shown_person(typed), name_near(loaded.people, typed)));
    }
    return static_cast<std::size_t>(person - loaded.people.data());
}

std::vector<std::string> references_to(const LoadedPeople& known,
                                       const std::vector<std::string>& typed) {
    std::vector<std::string> references;
    for (const std::string& name : typed) {
        const std::string words{trim(name)};
        const Person* person = one_meant(known.people, words);
        std::string reference = person == nullptr || person->id.empty() ? words : person->id;
        if (!reference.empty()
            && std::find(references.begin(), references.end(), reference) == references.end()) {
            references.push_back(std::move(reference));
        }
    }
    return references;
}

std::vector<std::string> names_to_offer(const People& people) {
    std::vector<const Person*> offered;
    for (const Person& person : people) {
        if (!is_unsafe(person) && !person.name.empty()) {
            offered.push_back(&person);
        }
    }
    const auto distance = [](const Person* person) {
        return std::find(circle_words.begin(), circle_words.end(), person->circle)
               - circle_words.begin();
    };
    std::stable_sort(offered.begin(), offered.end(), [&](const Person* one, const Person* other) {
        return distance(one) < distance(other);
    });
    std::map<std::string, int> called;
    for (const Person& person : people) {
        for (const std::string& name : std::set{folded(person.id), folded(person.name)}) {
            ++called[name];
        }
    }
    std::vector<std::string> names;
    for (const Person* person : offered) {
        const bool shared = called[folded(person->name)] > 1;
        names.push_back(shared && !person->id.empty() ? person->id : person->name);
    }
    return names;
}

LoadedPeople load_changeable_people(Desk& desk) {
    LoadedPeople loaded = load_people(desk.world, desk.layout);
    if (schema_of(loaded.text) > known_schema) {
        throw Failure(words::newer_schema(desk.layout.people()));
    }
    return loaded;
}

void not_changeable(Desk& desk, const LoadedPeople& loaded, std::size_t place) {
    throw Failure(words::each_problem(loaded.problems)
                  + words::person_not_changeable(name_on_screen(desk, loaded.people[place]),
                                                 desk.layout.people()));
}

ExitCode change_person(Desk& desk,
                       const std::function<void(Person& person)>& alter,
                       const std::function<std::string(const Person& person)>& told) {
    std::string name;
    for (int tries = 0; tries < most_tries; ++tries) {
        const LoadedPeople loaded = load_changeable_people(desk);
        const std::size_t place = place_of_person(loaded, typed_person(desk));
        Person after = loaded.people[place];
        alter(after);
        name = name_on_screen(desk, after);
        auto change = change_of_person(loaded, place, after);
        if (!change) {
            not_changeable(desk, loaded, place);
        }
        if (change->before == change->after) {
            say(desk, words::person_as_before(name));
            say_problems(desk, loaded.problems);
            return exit_after(loaded.problems);
        }
        const Record record{make_id(desk.world.system.random()), {std::move(*change)}};
        const Outcome outcome =
            commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
        if (outcome.conflict) {
            continue;
        }
        if (!outcome.kept) {
            throw Failure(words::people_not_changed(outcome.why_not));
        }
        say(desk, told(after));
        if (!outcome.filed) {
            say(desk, words::people_kept_not_filed(outcome.why_not));
        }
        say_all(desk, outcome.notices);
        return outcome.filed ? ExitCode::fine : ExitCode::kept_not_filed;
    }
    throw Failure(words::person_changed_elsewhere(name));
}

}  // namespace softly
