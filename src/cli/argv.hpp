#pragma once

#include "cli/table.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What can be told from the words of a command line without CLI11: which command they name, and which
/// of them are flags, values and plain words. Cheap enough for --version, and lenient enough for
/// completions, which see half a line.
namespace softly {

/// The flags that count for a command: its own and the global ones.
class Flags {
  public:
    explicit Flags(const Command* command);

    /// By any of its names; the spellings other tools use (--colour, --since, --until) find theirs too.
    const Param* find(std::string_view name) const;

    const std::vector<const Param*>& all() const { return all_; }

    /// Whether a word with one dash is a plain word, unless it is a flag by itself or one with its number.
    bool dashed_words() const { return dashed_words_; }

  private:
    const Param* find_exactly(std::string_view name) const;

    std::vector<const Param*> all_;
    bool dashed_words_ = false;
};

/// Whether a word reads as a flag: a dash or two and a letter, or a dash and a digit.
bool looks_like_flag(std::string_view word);

struct NamedCommand {
    CommandPath path;                ///< empty where no command was named
    std::vector<std::string> words;  ///< everything else, as it was typed
};

/// Throws Failure (usage) for a command that the table does not have.
NamedCommand named_command(std::span<const Command* const> table,
                           std::span<const std::string> arguments);

struct SortedWords {
    std::vector<std::string> flags;  ///< with their values, "--flag=value" taken apart
    std::vector<std::string> words;  ///< the plain ones, and all that stand after "--"
    bool dashes = false;             ///< "--" was said
    std::size_t before_dashes = 0;   ///< how many of the words stand before it
    bool help = false;
    bool version = false;
    const Param* waiting = nullptr;  ///< the flag at the very end that still wants its value
    const Param* overfed = nullptr;  ///< a flag that takes no value and was given one
};

SortedWords sorted_words(std::span<const std::string> words, const Flags& flags);

}  // namespace softly
