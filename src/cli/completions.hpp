#pragma once

#include "cli/table.hpp"
#include "commands/candidates.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The scripts that shells load hold no names: at each Tab they run `softly _complete -- WORDS…`, so
/// they fit every version. It answers from the table, and for tags, people and the like from the
/// journal (commands/candidates.hpp). It prints a line `value TAB description` for each candidate, or
/// one that begins with a tab and says "files" or "directories", which a shell knows best itself.
namespace softly {

struct Completions {
    std::vector<Candidate> candidates;
    std::string before;        ///< stands before every candidate: "--tag=" of "--tag=ev"
    std::string from_journal;  ///< the value word that the journal has candidates for, or empty
    std::string_view paths;    ///< "files", "directories" or empty
    std::optional<std::string> journal;  ///< --journal, where it was said
};

/// What may stand in place of the last word. Words are those after the program's name; never throws
/// for what was typed.
Completions completions(std::span<const Command* const> table, std::span<const std::string> words);

/// The script for bash, zsh or fish.
std::string_view completion_script(std::string_view shell);

extern const Command completions_command;
extern const Command complete_command;

}  // namespace softly
