#include "commands/shared_new_contact.hpp"

#include "store/journal.hpp"
#include "store/month_excerpt.hpp"
#include "store/people_file.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <vector>

namespace softly {
namespace {

bool is_near(const Person& person) {
    return person.circle == "inner" || person.circle == "middle";
}

bool names(const Entry& entry, const People& people, const Step& step, const Person* person) {
    return std::any_of(entry.people.begin(), entry.people.end(), [&](const std::string& reference) {
        return person == nullptr ? reference == step.person
                                 : find_person(people, reference) == person;
    });
}

}  // namespace

bool is_new_contact(Desk& desk, const Step& step) {
    if (step.person.empty()) {
        return false;
    }
    const People people = load_people(desk.world, desk.layout).people;
    const Person* person = find_person(people, step.person);
    if (person != nullptr && is_near(*person)) {
        return false;
    }
    const Journal journal{desk.world, desk.layout};
    const std::vector<Needle> needles{{{"people"}, false}};
    return journal
        .newest(
            1,
            journal.months(),
            [&](const Entry& entry) { return names(entry, people, step, person); },
            [&](std::string text) { return month_excerpt(std::move(text), needles); })
        .entries.empty();
}

std::optional<Step> in_the_way_of(Desk& desk, const LoadedSteps& loaded, const Step& step) {
    const Date today = today_of(desk);
    std::vector<const Step*> others;
    for (const Step& each : loaded.steps) {
        if (each.id != step.id && !each.person.empty() && is_open(each, today)) {
            others.push_back(&each);
        }
    }
    const auto room = static_cast<std::size_t>(desk.settings.steps.new_contact_open);
    if (others.size() < room || !is_new_contact(desk, step)) {
        return std::nullopt;
    }
    std::erase_if(others, [&](const Step* each) { return !is_new_contact(desk, *each); });
    return others.size() < room || others.empty() ? std::nullopt : std::optional{*others.front()};
}

void need_room_for_new_contact(Desk& desk, const FoundStep& found) {
    if (!is_resting(found.step, today_of(desk))) {
        return;
    }
    if (const auto open = in_the_way_of(desk, found.loaded, found.step)) {
        throw Failure(words::new_contact_rests_on(*open));
    }
}

}  // namespace softly
