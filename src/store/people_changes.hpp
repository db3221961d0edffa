#pragma once

#include "core/person.hpp"
#include "store/people_file.hpp"
#include "store/spool.hpp"

#include <cstddef>
#include <optional>
#include <string>

/// Changes to people.toml, for a record.
namespace softly {

/// The person as softly writes one: "[[person]]" and its keys, LF, a newline at the end.
std::string write_person(const Person& person);

/// True where somebody has that id, or may have it in a part that cannot be read.
bool is_id_taken(const LoadedPeople& loaded, const std::string& id);

/// The change that adds somebody.
Change change_adding(const Person& person);

/// The change that makes `after` of people[place], value by value; every other byte of the block stays, and
/// all of it where there is nothing to do. Nothing where softly cannot change it.
std::optional<Change> change_of_person(const LoadedPeople& loaded,
                                       std::size_t place,
                                       const Person& after);

/// The change that takes people[place] out; nothing where softly cannot.
std::optional<Change> change_removing(const LoadedPeople& loaded, std::size_t place);

}  // namespace softly
