#pragma once

#include "core/person.hpp"
#include "core/prompt.hpp"

#include <span>
#include <string>
#include <string_view>

namespace softly {

/// What a typed or chosen name is stored as: the id of an option that is named, or a reference.
std::string answer_of_name(const Prompt& prompt, std::string_view name, const People& people);

/// What to show for a stored answer: an option's words, or the person's name.
std::string name_of_answer(const Prompt& prompt, const std::string& value, const People& people);

/// The question as a choice: the names, the prompt's options, and at the end a name that is typed.
Prompt choice_of_people(const Prompt& prompt, std::span<const std::string> people);

/// The name or option's words that an option of that choice stands for; empty for the one at its end.
std::string name_chosen(const Prompt& choice, std::string_view id);

/// The id in that choice of a name; empty where it is not among them.
std::string id_of_name(const Prompt& choice, std::string_view name);

}  // namespace softly
