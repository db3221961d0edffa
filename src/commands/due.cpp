#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_due.hpp"
#include "commands/shared_params.hpp"
#include "view/due_text.hpp"
#include "view/json_due.hpp"
#include "view/screen_text.hpp"
#include "view/words_due.hpp"

#include <string>
#include <string_view>

namespace softly {
namespace {

constexpr int most_days = 3660;
constexpr int shown_of_typed = 20;

constexpr Param days{"--days", "N", "what comes within so many days too; 0 unless said"};
constexpr Param in_short{
    "--short", "", "one sign and a count, for a prompt or a status bar", Takes::nothing};
constexpr Param when_nothing{"--exit-code", "", "exit 3 where nothing is waiting", Takes::nothing};

constexpr const Param* all_params[] = {
    &days, &in_short, &when_nothing, &params::discreet, &params::json};

constexpr Example examples[] = {
    {"softly due", "what is waiting today, or nothing at all"},
    {"softly due --days 7", "what the week brings"},
    {"softly due --short", "for a shell prompt; says nothing where nothing waits"},
};

int read_days(const Desk& desk) {
    const auto typed = desk.arguments.one(days);
    if (!typed) {
        return 0;
    }
    const auto number = parse_integer(trim(*typed));
    if (!number || *number < 0 || *number > most_days) {
        throw Failure(words::not_a_number_of_days(shortened(sanitized(*typed), shown_of_typed)),
                      ExitCode::usage);
    }
    return static_cast<int>(*number);
}

/// Whether the locale of whoever shows it can draw more than ASCII.
bool draws_utf8(const System& system) {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (const auto locale = system.variable(name)) {
            const std::string set = ascii_lower(*locale);
            return set.find("utf-8") != std::string::npos || set.find("utf8") != std::string::npos;
        }
    }
    return false;
}

/// A status bar has no TERM and draws all the same, so that says nothing here.
Glyph glyph_for(const Call& call) {
    if (asks_for_plain(call)) {
        return Glyph::words;
    }
    return draws_utf8(call.world.system) ? Glyph::bullet : Glyph::star;
}

std::string in_lines(const Desk& desk, const ShownDue& shown) {
    const int columns = desk.world.terminal.screen().out ? desk.style.columns : 0;
    std::string text;
    for (const std::string& line : due_lines(shown)) {
        text += wrapped_block(line, columns, 0, 2) + "\n";
    }
    return text;
}

ExitCode due(const Call& call) {
    Desk desk = open_desk(call);
    WhatWaits waits = what_waits(desk, read_days(desk));
    const ShownDue shown{std::move(waits.due),
                         std::move(waits.people),
                         day_of(desk.now.local, desk.settings.day_start),
                         desk.discreet()};
    Terminal& terminal = call.world.terminal;
    if (call.arguments.has(params::json)) {
        terminal.out(due_json(shown));
    } else if (!call.arguments.has(in_short)) {
        terminal.out(in_lines(desk, shown));
    } else if (const std::string line = due_in_short(shown.due.size(), glyph_for(call));
               !line.empty()) {
        terminal.out(line + "\n");
    }
    Problems& problems = waits.problems;
    problems.insert(problems.end(), desk.setting_problems.begin(), desk.setting_problems.end());
    if (terminal.screen().err) {
        // Elsewhere nobody would read it: a prompt or a timer is not the place.
        say_problems(desk, problems);
    }
    const bool nothing = shown.due.empty() && call.arguments.has(when_nothing);
    return exit_after(problems, nothing ? ExitCode::nothing_found : ExitCode::fine);
}

}  // namespace

extern const Command due_command{
    "due",
    "See what is waiting today, or nothing at all",
    "Names small steps whose day has come, letters to open, people you wanted to stay near (two at "
    "most, turning by day), contact with anyone where contact_floor asks for it, and a check-in "
    "where a time in reminders.times has come. It reads and never writes, and says nothing where "
    "nothing waits or while a pause holds.\n\n"
    "A wish to stay near somebody counts from the last contact of any size, on the day it was, or "
    "from the end of a pause where that came later. What cannot be read is told at a terminal "
    "alone; the exit code tells it everywhere.",
    examples,
    all_params,
    due,
};

}  // namespace softly
