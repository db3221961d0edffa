#pragma once

#include "core/scheduled_run.hpp"

#include <string>
#include <string_view>

/// A person's crontab as text, and softly's block in it. Every other line stays as it is, byte for byte.
namespace softly {

/// A table after a change, or why there is none.
struct CrontabChange {
    std::string table;
    std::string block;  ///< the journal's lines: those that come, or those that went
    ScheduleTrouble trouble = ScheduleTrouble::none;
    int line = 0;  ///< of the old table, where the trouble is
};

/// What of softly's stands in a table for one journal.
struct CrontabLook {
    enum class Standing {
        absent,
        active,
        switched_off,  ///< its line is commented out, or was taken out of the block
        torn,          ///< a mark is missing, or too many are there
    };

    Standing standing = Standing::absent;
    ScheduleTrouble trouble = ScheduleTrouble::none;
    int line = 0;               ///< where the trouble is
    bool every_quarter = true;  ///< the line has the times that install gives it
    std::string program;        ///< the path that the line calls; empty where there is no line
    bool mailed = false;        ///< what it says goes to cron's mail

    bool operator==(const CrontabLook&) const = default;
};

/// The block that a run stands in, three lines.
std::string crontab_block(const ScheduledRun& run);

/// The table with the run's block in the place of the journal's old one, else at the end. The line goes
/// without PATH where it could not stand there with it.
CrontabChange with_block(std::string_view table, const ScheduledRun& wanted);

/// The table without the journal's block; lines in it that softly did not write stay.
CrontabChange without_block(std::string_view table, std::string_view journal);

CrontabLook look_at_crontab(std::string_view table, std::string_view journal);

}  // namespace softly
