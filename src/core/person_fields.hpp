#pragma once

#include "core/person.hpp"

namespace softly {

/// The one list of a person's keys beside the id, in the order in which softly writes them.
/// `visit(key, member)`: `member` points into Person.
template <class Visit>
void each_person_key(Visit&& visit) {
    visit("name", &Person::name);
    visit("aliases", &Person::aliases);
    visit("kind", &Person::kind);
    visit("circle", &Person::circle);
    visit("qualities", &Person::qualities);
    visit("good_for", &Person::good_for);
    visit("every", &Person::every);
    visit("rest_until", &Person::rest_until);
    visit("unsafe", &Person::unsafe);
}

}  // namespace softly
