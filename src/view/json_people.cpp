#include "view/json_people.hpp"

#include "core/discreet.hpp"
#include "core/median.hpp"
#include "view/json_entry.hpp"
#include "view/json_parts.hpp"

#include <algorithm>

namespace softly {
namespace {

Person seen_by_others(const Person& person) {
    Person seen;
    seen.id = seen.name = initials(person.name.empty() ? person.id : person.name);
    seen.circle = person.circle;
    seen.rest_until = person.rest_until;
    seen.unsafe = person.unsafe;
    return seen;
}

Json from_person(const Person& whole, bool discreet) {
    const Person person = discreet ? seen_by_others(whole) : whole;
    Json one{{"id", from_field(person.id)},
             {"name", from_field(person.name)},
             {"aliases", person.aliases},
             {"kind", from_field(person.kind)},
             {"circle", from_field(person.circle)},
             {"qualities", person.qualities},
             {"good_for", person.good_for},
             {"every", from_field(person.every)},
             {"rest_until", person.rest_until ? Json(person.rest_until->written) : Json(nullptr)},
             {"unsafe", is_unsafe(person)}};
    if (!person.extra.empty()) {
        one["extra"] = from_table(person.extra);
    }
    return one;
}

Json from_ease(const std::vector<int>& values) {
    Json ease{{"n", values.size()}, {"median", nullptr}, {"low", nullptr}, {"high", nullptr}};
    if (values.size() < fewest_for_a_median) {
        ease["values"] = values;
        return ease;
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    ease["median"] = median(values);
    ease["low"] = *low;
    ease["high"] = *high;
    return ease;
}

}  // namespace

std::string people_json(const People& people, const Problems& problems, bool discreet) {
    Json all = document();
    Json& list = all["people"] = Json::array();
    for (const Person& person : people) {
        list.push_back(from_person(person, discreet));
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

std::string person_json(const Person& person,
                        const PersonPast& past,
                        const People& people,
                        const Problems& problems,
                        bool discreet,
                        bool since) {
    Json all = document();
    all["person"] = from_person(person, discreet);
    Json& moments = all["moments"] = Json::array();
    for (const Placed& placed : past.moments) {
        moments.push_back(from_entry(placed, discreet, people));
    }
    all["contact"] = {{"ease", from_ease(past.ease)}, {"heard", past.heard}};
    if (since) {
        all["contact"]["last"] = past.last ? Json(to_text(*past.last)) : Json(nullptr);
    }
    all["problems"] = from_problems(problems);
    return printed(all);
}

}  // namespace softly
