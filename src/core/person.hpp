#pragma once

#include "core/value.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// One block of people.toml.
struct Person {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::string kind;
    std::string circle;
    std::vector<std::string> qualities;
    std::vector<std::string> good_for;
    std::string every;
    std::optional<Timestamp> rest_until;
    std::optional<bool> unsafe;
    Table extra;

    bool operator==(const Person&) const = default;
};

using People = std::vector<Person>;

/// The person someone means by an id, a name or an alias, whatever its case; null where nobody is.
const Person* find_person(const People& people, std::string_view words);

/// What to store for a typed person: the id of one who is known, else the words as they stand.
std::string person_reference(const People& people, std::string_view words);

/// What to show for a stored reference: the name, or the words as they stand.
std::string person_name(const People& people, const std::string& reference);

/// "Dana Levi" as "D. L.", for screens that others can see; grapheme by grapheme.
std::string initials(std::string_view name);

}  // namespace softly
