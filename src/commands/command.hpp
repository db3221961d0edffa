#pragma once

#include "base/error.hpp"
#include "os/world.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

enum class Takes {
    nothing,  ///< a flag
    one,      ///< one value; the last one said counts
    many,     ///< may be said several times
};

/// One flag or one positional word of a command, as data. Parsing, help, man page and completions read it.
struct Param {
    std::string_view flags;  ///< "-m,--message"; for a positional its name, "ID"
    std::string_view
        value;  ///< the word for the value, which completions key on: N, TEXT, TAG, PERSON, WHEN, DAY, ID, FILE, DIR, KEY, COMMAND; "a|b|c" is a choice
    std::string_view help;
    Takes takes = Takes::one;
    bool required = false;  ///< positionals only
    /// Positionals only. Where there is one, "-word" is a word too unless it is a flag by itself, and words
    /// after "--" go to that other param.
    const Param* after_dashes = nullptr;

    constexpr bool positional() const { return !flags.starts_with('-'); }
};

struct Example {
    std::string_view typed;  ///< the whole line, beginning with "softly"
    std::string_view says;   ///< what it does, a few words
};

/// What was said for each Param of the command that runs.
class Arguments {
  public:
    void add(const Param& param, std::string value);

    bool has(const Param& param) const;
    std::optional<std::string> one(const Param& param) const;  ///< the last
    std::vector<std::string> many(const Param& param) const;   ///< all, in order

  private:
    std::vector<std::pair<const Param*, std::string>> said_;
};

/// The global flags.
struct Globals {
    std::optional<std::string> journal;
    std::string color = "auto";
    bool plain = false;
};

/// What a command's function is given.
struct Call {
    World& world;
    const Arguments& arguments;
    const Globals& globals;
};

using Run = ExitCode (*)(const Call&);

/// A command as data; commands/all.cpp holds the only list.
struct Command {
    std::string_view name;
    std::string_view summary;     ///< one line for the overview, no full stop
    std::string_view about = {};  ///< paragraphs for --help and the manual
    std::span<const Example> examples = {};
    std::span<const Param* const> params = {};
    Run run = nullptr;  ///< null where only the children run
    std::string_view alias = {};
    std::span<const Command* const> children = {};
};

/// Flags every command takes, before or after its name.
std::span<const Param* const> global_params();

/// Every command, in the order of the overview.
std::span<const Command* const> all_commands();

/// The command of that name or alias, or null.
const Command* find_command(std::span<const Command* const> among, std::string_view name);

}  // namespace softly
