#include "commands/shared_people.hpp"

#include "base/id.hpp"
#include "base/text.hpp"
#include "store/block_reading.hpp"
#include "store/filing.hpp"
#include "store/people_changes.hpp"
#include "store/steps_file.hpp"
#include "view/screen_text.hpp"
#include "view/words_changes.hpp"
#include "view/words_people.hpp"
#include "view/words_people_changes.hpp"

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

/// True where one id names all of them: which of them is meant makes no difference to what is stored.
bool have_one_id(const std::vector<const Person*>& people) {
    const std::string& id = people.front()->id;
    return !id.empty() && std::all_of(people.begin(), people.end(), [&](const Person* person) {
        return folded(person->id) == folded(id);
    });
}

/// The one who is meant, or null. Throws Failure where it may be several.
const Person* one_meant(const People& people, const std::string& typed) {
    const std::vector<const Person*> meant = people_meant(people, typed);
    if (meant.size() > 1 && !have_one_id(meant)) {
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
    return on_one_line(desk.discreet() ? initials(name) : name);
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
    const Person& person = loaded.people[place];
    if (loaded.doubled.contains(folded(person.id))) {
        throw Failure(words::id_stands_twice(
            on_one_line(desk.discreet() ? initials(person.id) : person.id), desk.layout.people()));
    }
    throw Failure(
        words::each_problem(loaded.problems)
        + words::person_not_changeable(name_on_screen(desk, person), desk.layout.people()));
}

void changed_meanwhile(Desk& desk, const Person& person) {
    const std::string name = name_on_screen(desk, person);
    const LoadedPeople now = load_people(desk.world, desk.layout);
    throw Failure(now.awaited.contains(person.id) ? words::person_change_waits(name)
                                                  : words::person_changed_elsewhere(name));
}

void need_kept(const Outcome& outcome) {
    if (!outcome.kept) {
        throw Failure(words::people_not_changed(outcome.why_not));
    }
}

ExitCode say_what_came(Desk& desk, const Outcome& outcome) {
    if (!outcome.filed) {
        say(desk, words::people_kept_not_filed(outcome.why_not));
    }
    say_all(desk, outcome.notices);
    return outcome.filed ? ExitCode::fine : ExitCode::kept_not_filed;
}

void say_what_is_shared(Desk& desk,
                        const People& others,
                        const Person& before,
                        const Person& after) {
    if (desk.discreet()) {
        return;
    }
    std::set<std::string> said;
    std::vector<std::string> names = after.aliases;
    names.insert(names.begin(), after.name);
    for (const std::string& name : names) {
        const std::vector<const Person*> meant = people_meant(others, name);
        const bool shared = std::any_of(meant.begin(), meant.end(), [&](const Person* other) {
            return other->id != after.id || after.id.empty();
        });
        if (shared && !goes_by_one_of(before, {folded(name)}) && said.insert(folded(name)).second) {
            say(desk, words::name_is_shared(on_one_line(name), after.id));
        }
    }
}

void say_if_steps_rest(Desk& desk, const Person& before, const Person& after) {
    if (is_unsafe(before) || !is_unsafe(after)) {
        return;
    }
    const People people = load_people(desk.world, desk.layout).people;
    const Steps steps = load_steps(desk.world, desk.layout).steps;
    const bool any = std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        const Person* person = find_person(people, step.person);
        return !has_ended(step) && person != nullptr && person->id == after.id
               && person->name == after.name;
    });
    if (any) {
        say(desk, words::steps_with_unsafe());
    }
}

ExitCode change_person(Desk& desk,
                       const std::function<void(Person& person)>& alter,
                       const std::function<std::string(const Person& person)>& told) {
    Person after;
    for (int tries = 0; tries < most_tries; ++tries) {
        const LoadedPeople loaded = load_changeable_people(desk);
        const std::size_t place = place_of_person(loaded, typed_person(desk));
        const Person& before = loaded.people[place];
        after = before;
        alter(after);
        auto change = change_of_person(loaded, place, after);
        if (!change) {
            not_changeable(desk, loaded, place);
        }
        if (change->before == change->after) {
            say(desk, words::person_as_before(name_on_screen(desk, after)));
            say_problems(desk, loaded.problems);
            return exit_after(loaded.problems);
        }
        const Record record{make_id(desk.world.system.random()), {std::move(*change)}};
        const Outcome outcome =
            commit(desk.world, desk.layout, record, desk.settings.privacy.receipts_days);
        if (outcome.conflict) {
            continue;
        }
        need_kept(outcome);
        say(desk, told(after));
        say_what_is_shared(desk, loaded.people, before, after);
        say_if_steps_rest(desk, before, after);
        return say_what_came(desk, outcome);
    }
    changed_meanwhile(desk, after);
}

}  // namespace softly
