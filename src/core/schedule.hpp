#pragma once

#include <optional>
#include <string>

namespace softly {

/// What calls softly for a journal every quarter of an hour, and whether that is alive.
struct Schedule {
    enum class InCrontab {
        yes,
        switched_off,
        no,
        torn,     ///< a mark of its block is missing, or too many are there
        unknown,  ///< crontab could not be asked
    };

    std::string journal;
    InCrontab in_crontab = InCrontab::no;
    std::string why_unknown;    ///< a clause, of torn and of unknown
    std::string cron_program;   ///< that the line calls; empty where nobody can say
    bool cron_finds_it = true;  ///< the program is there and can be run
    bool every_quarter = true;  ///< the line in the crontab has the times that install gives it
    bool mailed = false;        ///< what it says goes to cron's mail
    std::optional<bool> cron_runs;

    std::string timer;  ///< the timer's file; empty where none is for this journal
    std::string timer_program;
    bool timer_finds_it = true;
    std::optional<bool> timer_is_enabled;
    std::optional<bool> timer_is_active;

    bool has_way = true;  ///< something would show a note; true where nothing looks for one

    bool is_anywhere() const {
        return in_crontab == InCrontab::yes || in_crontab == InCrontab::switched_off
               || in_crontab == InCrontab::torn || !timer.empty();
    }
};

}  // namespace softly
