#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace softly {

/// The sentences of the help card.
std::string you_matter();
/// What to call in a country; "call 101 or 100 (Israel)".
std::string in_danger(std::span<const std::string> numbers, std::string_view country);
/// The same where the country is not known.
std::string in_danger_anywhere();
std::string numbers_not_dialled(std::size_t numbers);
std::string numbers_not_dialled_and_how_to_choose();
std::string find_someone();
/// Stands where no directory could be read.
std::string one_directory();
std::string carry_on_or_stop();
std::string what_softly_is();

}  // namespace softly
