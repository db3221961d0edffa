#pragma once

#include "commands/command.hpp"
#include "core/filter.hpp"
#include "core/person.hpp"
#include "core/settings.hpp"
#include "store/layout.hpp"
#include "talk/sitting.hpp"
#include "view/style.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What a command sits down with: where the files are, the settings, the moment, and how to show things.
struct Desk {
    World& world;
    const Arguments& arguments;
    Layout layout;
    std::string no_place;  ///< why there is no layout, where a command goes on without one
    Settings settings;
    Problems setting_problems;
    Moment now;
    Style style;
    bool plain = false;
    bool quiet = false;  ///< the person left at once: the screen is clear and stays so
    Problems
        people_problems;  ///< of people.toml, where a command that keeps something had to read it
    bool words_in_history =
        false;           ///< the person's words came on a command line typed at a terminal
    bool asked = false;  ///< a sitting asked something, and nothing of it is to stay on the screen
    bool help_named = false;  ///< a line or the card named the way to help in this run

    bool discreet() const;
};

enum class Without {
    stop,
    go_on,
    go_on_at_once,  ///< and without settings where config.toml is very large
};

/// Finds the files and reads config.toml; makes nothing. Where there is no place for files it throws, or
/// else notes why in Desk::no_place.
Desk open_desk(const Call& call, Without a_place = Without::stop);

/// Colour, drawing and width, from the flags, the environment and the screen (design.md section 2).
Style choose_style(const Call& call);

/// Whether --plain or ACCESSIBLE asks for one plain line at a time, whatever the screen can do.
bool asks_for_plain(const Call& call);

/// A line of talk on standard error.
void say(Desk& desk, std::string_view sentence);
void say_all(Desk& desk, const std::vector<std::string>& sentences);

/// Problems as "FILE:LINE:COLUMN: words" on standard error.
void say_problems(Desk& desk, const Problems& problems);

/// 4 where there were problems, else what else is to be said.
ExitCode exit_after(const Problems& problems, ExitCode otherwise = ExitCode::fine);

/// Reads --from, --to, --tag, --kind and --person. Throws Failure (usage) for a day that is none.
Filter read_filter(Desk& desk, const People& people);

/// A day for a span, looking back. Throws Failure (usage).
Date read_day(const Desk& desk, std::string_view typed);

/// The moment of --at, or now. Throws Failure (usage) for what is no time or has not come yet.
Moment read_at(const Desk& desk);

/// -n, or `otherwise`. Throws Failure (usage).
std::size_t read_number(const Desk& desk, std::size_t otherwise);

/// How sittings use this screen; `keep` and the rest are the caller's to set.
SittingOptions sitting_options(Desk& desk);

}  // namespace softly
