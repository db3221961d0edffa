#pragma once

#include "commands/shared_desk.hpp"
#include "core/person.hpp"
#include "store/filing.hpp"
#include "store/people_file.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace softly {

/// The words that name somebody on the list.
namespace params {
inline constexpr Param who{
    "P", "PERSON", "a name, another name of theirs, or an id", Takes::many, true};
}  // namespace params

/// The words of `who`, as one name.
std::string typed_person(const Desk& desk);

/// What was typed for somebody, safe to show and not too long.
std::string shown_person(const std::string& typed);

/// A name as this screen may see it.
std::string name_on_screen(const Desk& desk, const Person& person);

/// Who is meant. Throws Failure where it is nobody, naming one who is near, or where it may be several.
std::size_t place_of_person(const LoadedPeople& loaded, const std::string& typed);

/// The stored reference for each name that was typed; a name that is not there is kept as written. Throws
/// Failure where one may be several people.
std::vector<std::string> references_to(const LoadedPeople& known,
                                       const std::vector<std::string>& typed);

/// Names for a question about a person, nearer circles first; the id where a name is shared. Nobody who is
/// marked as unsafe.
std::vector<std::string> names_to_offer(const People& people);

/// people.toml for a command that changes it. Throws Failure where a newer softly wrote it.
LoadedPeople load_changeable_people(Desk& desk);

/// Throws Failure: what stands there, softly cannot change.
[[noreturn]] void not_changeable(Desk& desk, const LoadedPeople& loaded, std::size_t place);

/// Throws Failure: what was to be changed says something else by now, or a change of before has to come first.
[[noreturn]] void changed_meanwhile(Desk& desk, const Person& person);

/// Throws Failure where a change was not even kept.
void need_kept(const Outcome& outcome);

/// Says whether a change that was kept is filed too, and gives the exit code.
ExitCode say_what_came(Desk& desk, const Outcome& outcome);

/// Says of each new name and alias that somebody else goes by it too, where that is so.
void say_what_is_shared(Desk& desk,
                        const People& others,
                        const Person& before,
                        const Person& after);

/// Says of somebody who is unsafe from now on what becomes of open steps with them, where there are any.
void say_if_steps_rest(Desk& desk, const Person& before, const Person& after);

/// Changes the person that `who` names, says what came of it, and gives the exit code. `told` is what to say
/// of the person as changed. Begins anew where somebody else changed the same block meanwhile.
ExitCode change_person(Desk& desk,
                       const std::function<void(Person& person)>& alter,
                       const std::function<std::string(const Person& person)>& told);

}  // namespace softly
