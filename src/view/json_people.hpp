#pragma once

#include "base/error.hpp"
#include "core/person.hpp"
#include "core/person_past.hpp"

#include <string>

namespace softly {

/// The document of `people list`; with `discreet` names and ids are initials, and nothing else is told.
std::string people_json(const People& people, const Problems& problems, bool discreet);

/// The document of `people show`; `since` adds the day of the last contact.
std::string person_json(const Person& person,
                        const PersonPast& past,
                        const People& people,
                        const Problems& problems,
                        bool discreet,
                        bool since);

}  // namespace softly
