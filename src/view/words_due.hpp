#pragma once

#include "base/date.hpp"
#include "core/step.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What softly says of the things that wait: one line for each, with a way to answer it.
namespace softly::words {

/// How a thing is shown: its id, and its words or a name where eyes may see them.
std::string due_step(std::string_view id, std::string_view what, const FloatingDay& day);
std::string due_letter(std::string_view id, Date day);
std::string letter_to_come(Date day);
std::string due_person(std::string_view name, std::string_view id);
std::string person_to_come(std::string_view name, Date day);
std::string due_contact();
std::string contact_to_come(Date day);
std::string due_check_in();
std::string more_waits();

/// "2 waiting".
std::string so_many_wait(std::size_t count);

std::string not_a_number_of_days(std::string_view typed);

}  // namespace softly::words
