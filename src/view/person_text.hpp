#pragma once

#include "core/person.hpp"
#include "core/person_past.hpp"
#include "view/style.hpp"

#include <string>

namespace softly {

/// How people are shown: on which day, and to whose eyes.
struct PeopleView {
    Date today;
    bool discreet = false;  ///< initials, and none of the person's own words
    bool since = false;     ///< says how long ago the last contact was
};

/// A list of people by circle, each in the order of the file; nobody is ranked.
std::string people_text(const People& people, const PeopleView& view, const Style& style);

/// One of them: what is written about them, the last moments, and what contact was like.
std::string person_text(const Person& person,
                        const PersonPast& past,
                        const People& people,
                        const PeopleView& view,
                        const Style& style);

}  // namespace softly
