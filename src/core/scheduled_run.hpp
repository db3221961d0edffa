#pragma once

#include <string>
#include <utility>
#include <vector>

namespace softly {

/// One look that a scheduler takes every quarter of an hour, with all that it needs and would not be told.
struct ScheduledRun {
    std::string journal;                                         ///< whose it is: an absolute path
    std::vector<std::pair<std::string, std::string>> variables;  ///< the environment it needs
    std::vector<std::string> words;  ///< the program's absolute path and its arguments
    bool heard = false;              ///< its output may go to cron's mail

    bool operator==(const ScheduledRun&) const = default;
};

/// Why a table or a unit is left as it is.
enum class ScheduleTrouble {
    none,
    line_break,         ///< in a path or a variable: it would end the line
    not_plain,          ///< in a path or a variable: systemd would not read it as it stands
    too_long,           ///< more than cron takes as one command
    begin_without_end,  ///< a block's first line, and no last one
    end_without_begin,
    twice,    ///< two blocks of one journal
    tangled,  ///< another journal's block begins or ends inside
    null_byte,
};

/// The longest text of a crontab line after its times that Debian's cron takes; others take more.
inline constexpr std::size_t longest_cron_command = 998;

inline constexpr const char* environment_program = "/usr/bin/env";

/// Words that env(1) runs as they stand: it would take a program with `=` in its path for a variable.
std::vector<std::string> words_for_env(const std::vector<std::string>& words);

/// The same look with the PATH that the scheduler has itself.
ScheduledRun without_path(ScheduledRun run);

/// What stands in the way of writing this run anywhere; none for most.
ScheduleTrouble trouble_with(const ScheduledRun& run);

}  // namespace softly
