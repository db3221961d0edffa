#pragma once

#include <optional>
#include <string>

namespace softly {

/// What calls softly for a journal every quarter of an hour, and whether that is alive.
struct Schedule {
    enum class InCrontab { yes, switched_off, no, unknown };

    std::string journal;
    InCrontab in_crontab = InCrontab::no;
    std::string why_unknown;    ///< a clause
    std::string cron_program;   ///< that the line calls; empty where nobody can say
    bool cron_finds_it = true;  ///< the program is there and can be run
    bool mailed = false;        ///< what it says goes to cron's mail
    std::optional<bool> cron_runs;

    std::string timer;  ///< the timer's file; empty where none is for this journal
    std::string timer_program;
    bool timer_finds_it = true;
    std::optional<bool> timer_is_enabled;
    std::optional<bool> timer_is_active;

    bool is_anywhere() const {
        return in_crontab == InCrontab::yes || in_crontab == InCrontab::switched_off
               || !timer.empty();
    }
};

}  // namespace softly
