#pragma once

#include "base/date.hpp"
#include "core/reminder.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// What a note says, which tells nobody anything, and what softly says about notes to the person alone.
namespace softly::words {

/// For the time of day that was chosen, as minutes after midnight.
std::string note_for(std::chrono::minutes chosen);
std::string last_question();

/// A way a note can go, by its name in the state: "command", "notify-send", "stdout".
std::string channel(std::string_view name);

std::string note_went(std::string_view way);
/// Said before the way it went, or that there was none.
std::string command_did_not_start();
std::string command_ended_with(int status);
std::string no_channel_for_note();
std::string note_not_remembered(std::string_view why);

// remind status

std::string_view label_times();
std::string_view label_looks();
std::string_view label_looked();
std::string_view label_last_note();
std::string_view label_now();
std::string_view label_next();
std::string_view label_to_stop();

std::string no_times_chosen();
std::string no_times_readable();
std::string times_and_quiet(const std::string& times,
                            std::string_view from,
                            std::string_view until);
std::string nobody_looks();
std::string cron_looks(bool every_quarter, const std::optional<bool>& daemon_runs);
std::string cron_calls_nobody(std::string_view program);
std::string cron_is_switched_off();
std::string crontab_unknown(std::string_view why);
std::string note_has_no_way();
std::string timer_looks(const std::optional<bool>& is_active);
std::string timer_calls_nobody(std::string_view program);
std::string never_looked();
std::string looked(LocalTime when);
std::string looked_and_said(LocalTime when);
std::string looked_and_found_no_way(LocalTime when);
std::string looked_and_said_nothing(LocalTime when, std::string_view why);
std::string nobody_looked_since();
std::string no_note_yet();
std::string note_came(LocalTime when, std::string_view way);

/// Why a note comes now, or comes not; discreetly without what kind of day it was. `halved` is the pace.
std::string reminding(Reminding now, bool halved, bool discreet);
std::string pace_is_halved();
std::string next_time(LocalTime when);
std::string no_next_time();
std::string no_next_time_unread();
std::string no_next_time_until_written();
std::string no_next_time_until_resumed();
std::string how_to_stop();

}  // namespace softly::words
