#pragma once

#include "commands/command.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The table that parsing, help, the manual and completions read. Commands that work on journals come
/// from commands/all.cpp; those that are about the table itself (help, man, completions) live here,
/// where they can see it, and follow them. Nothing below cli/ knows that they exist.
namespace softly {

/// A command and the parents above it, the topmost first: {config, get}.
using CommandPath = std::vector<const Command*>;

/// "config get".
std::string name_of(const CommandPath& path);

/// Whether help, manual and completions leave it out: "home" and names beginning with "_".
bool is_hidden(const Command& command);

/// Whether it takes plain words besides flags.
bool takes_words(const Command& command);

/// Whether "-word" is one of its plain words.
bool takes_dashed_words(const Command& command);

/// help, man, completions and _complete.
std::span<const Command* const> cli_commands();

/// all_commands() and then cli_commands().
std::span<const Command* const> whole_table();

/// Every name of a flag: {"-m", "--message"}.
std::vector<std::string_view> names_of(const Param& param);

/// The longest name of a flag, or the name of a positional word.
std::string_view main_name(const Param& param);

/// The word for a param's value: its own, or for a positional without one its name.
std::string_view value_word(const Param& param);

/// The values of a choice ("a|b|c" in lower case); none where the value is free.
std::vector<std::string> choices_of(const Param& param);

}  // namespace softly
