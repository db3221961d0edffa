#pragma once

#include "core/scheduled_run.hpp"

#include <string>
#include <string_view>

/// What softly says of the crontab and of systemd's timer. A `why` is a clause without a full stop.
namespace softly::words {

std::string cron_or_systemd();
std::string own_path_unknown();

/// Why a table or a unit cannot hold what it was to hold; `line` is of the table.
std::string schedule_trouble(ScheduleTrouble trouble, int line);

/// The same of a table that is looked at and not to be changed, as a clause.
std::string crontab_torn_because(ScheduleTrouble trouble, int line);

// The crontab

std::string no_crontab_program();
std::string crontab_gave_no_answer();
std::string crontab_ended_with(int status);
std::string crontab_too_large();
std::string crontab_gives_back_something_else();

std::string crontab_not_read(std::string_view why);
std::string crontab_not_changed(std::string_view why);
std::string crontab_unclear(std::string_view why, std::string_view backup);
std::string crontab_backup_not_written(std::string_view why);
std::string crontab_not_read_to_take_out(std::string_view why);
std::string crontab_installed();
std::string crontab_has_it();
std::string crontab_taken_out();
std::string crontab_has_none();
std::string crontab_before(std::string_view backup);
std::string no_cron_runs();
std::string cron_has_no_way();

// systemd

std::string no_place_for_units();
std::string unit_not_ours(std::string_view path);
std::string unit_of_another_journal(std::string_view path, std::string_view journal);
std::string unit_left(std::string_view path);
std::string unit_not_read(std::string_view path, std::string_view why);
std::string unit_not_written(std::string_view path, std::string_view why);
std::string unit_not_removed(std::string_view path, std::string_view why);
std::string no_systemctl();
std::string systemctl_gave_no_answer();
std::string systemctl_ended_with(int status);
std::string timer_installed();
std::string timer_has_it();
std::string timer_not_started(std::string_view why);
std::string timer_taken_out();
std::string timer_not_stopped(std::string_view why);
std::string no_timer();
std::string timer_has_no_way();

// Both

std::string schedule_not_written();  ///< of a dry run
std::string schedule_how_to_take_out();
std::string schedule_without_times();

// For doctor

std::string crontab_calls_nothing();
std::string crontab_line_is_off();
std::string no_cron_for_line();
std::string crontab_is_torn(std::string_view why);
std::string crontab_line_has_no_way();
std::string timer_calls_nothing();
std::string timer_is_not_on();

}  // namespace softly::words
