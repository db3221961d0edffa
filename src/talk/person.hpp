#pragma once

#include "core/person.hpp"
#include "core/prompt.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace softly {

/// What a typed or chosen name is stored as: the id of an option that is named, or a reference.
std::string answer_of_name(const Prompt& prompt, std::string_view name, const People& people);

/// What to show for a stored answer: an option's words, or the person's name.
std::string name_of_answer(const Prompt& prompt, const std::string& value, const People& people);

/// The question with the names before its own options; each option's id is what it says.
Prompt with_people(const Prompt& prompt, std::span<const std::string> people);

/// That question as a choice, with a name that is typed at its end.
Prompt choice_of_people(Prompt prompt_with_people);

/// True for the option at that choice's end.
bool is_typed_name(std::string_view id);

/// The id of the option that says these words; empty where none does.
std::string option_of_words(const Prompt& prompt_with_people, std::string_view words);

/// The option that is named, by its number or its words, or the name as it stands; nothing for a number
/// that is not there.
std::optional<std::string> name_in_line(const Prompt& prompt_with_people, std::string_view line);

}  // namespace softly
