#include "view/words_reminders.hpp"

#include "view/words.hpp"

#include <fmt/core.h>

namespace softly::words {
namespace {

using namespace std::chrono_literals;

std::string_view part_of_day(std::chrono::minutes clock) {
    if (clock < 5h || clock >= 23h) {
        return "night";
    }
    return clock < 12h ? "morning" : clock < 17h ? "afternoon" : "evening";
}

}  // namespace

std::string note_for(std::chrono::minutes chosen) {
    return fmt::format("The {} note is here if you want it.", part_of_day(chosen));
}

std::string last_question() {
    return "Shall I stay quiet now? No note comes after this one until you write again.";
}

std::string channel(std::string_view name) {
    if (name == "command") {
        return "your own command";
    }
    return name == "stdout" ? "standard output" : std::string{name};
}

std::string note_went(std::string_view way) {
    return fmt::format("The note went by {}.", way);
}

std::string command_did_not_start() {
    return "reminders.command did not start, so the note went on to the next way. There is no "
           "shell: "
           "give the program's whole path, without ~.";
}

std::string command_ended_with(int status) {
    return fmt::format(
        "reminders.command was given the note and ended with {}, so the note went on to "
        "the next way.",
        status);
}

std::string no_channel_for_note() {
    return "No way was found for the note to go, so none came: no command took it, no desktop took "
           "it, "
           "and nothing listens on standard output.";
}

std::string note_not_remembered(std::string_view why) {
    return fmt::format("softly could not note on disk that it looked ({}), so no note came.", why);
}

std::string_view label_times() {
    return "Times";
}

std::string_view label_looks() {
    return "Looks";
}

std::string_view label_looked() {
    return "Last look";
}

std::string_view label_last_note() {
    return "Last note";
}

std::string_view label_now() {
    return "Now";
}

std::string_view label_next() {
    return "Next";
}

std::string_view label_to_stop() {
    return "To stop";
}

std::string no_times_chosen() {
    return "None is chosen, so no note comes. To choose one: softly config set reminders.times "
           "20:30";
}

std::string no_times_readable() {
    return "None that softly can read in your settings, so no note comes. softly doctor says more.";
}

std::string times_and_quiet(const std::string& times,
                            std::string_view from,
                            std::string_view until) {
    return fmt::format("{}; else quiet from {} to {}", times, from, until);
}

std::string nobody_looks() {
    return "Nothing looks so far. softly remind install --systemd or --cron changes that.";
}

std::string cron_looks(bool every_quarter, const std::optional<bool>& daemon_runs) {
    const std::string_view how_often =
        every_quarter ? "every quarter of an hour" : "at the times that you gave its line";
    if (!daemon_runs) {
        return fmt::format("cron looks {}. Whether it runs here, nobody can say.", how_often);
    }
    return *daemon_runs ? fmt::format("cron looks {}, and it runs.", how_often)
                        : "The line is in your crontab, but no cron runs on this machine.";
}

std::string note_has_no_way() {
    return "Nothing could show a note from there now: no command is set, no desktop can be "
           "reached, "
           "and no mail goes out. softly remind test shows which way works here.";
}

std::string cron_calls_nobody(std::string_view program) {
    return fmt::format("The line in your crontab calls {}, which is not there. softly remind "
                       "install --cron puts it right.",
                       program);
}

std::string cron_is_switched_off() {
    return "The line in your crontab is switched off.";
}

std::string crontab_unknown(std::string_view why) {
    return fmt::format("Your crontab could not be read ({}), so it is not known what it does.",
                       why);
}

std::string timer_looks(const std::optional<bool>& is_active) {
    if (!is_active) {
        return "A timer of systemd is there. Whether it runs, systemctl does not say.";
    }
    return *is_active ? "A timer of systemd looks every quarter of an hour, and it runs."
                      : "A timer of systemd is there, but it does not run. To start it: systemctl "
                        "--user enable --now softly-remind.timer";
}

std::string timer_calls_nobody(std::string_view program) {
    return fmt::format(
        "The timer of systemd calls {}. softly remind install --systemd puts it right.",
        program.empty() ? "a service that is not there"
                        : fmt::format("{}, which is not there", program));
}

std::string never_looked() {
    return "softly has not looked yet.";
}

std::string looked(LocalTime when) {
    return spoken(when);
}

std::string looked_and_found_no_way(LocalTime when) {
    return fmt::format("{}. It was time for a note, and no way took it. softly remind test tries "
                       "them all.",
                       spoken(when));
}

std::string looked_and_said(LocalTime when) {
    return fmt::format("{}: a note came.", spoken(when));
}

std::string looked_and_said_nothing(LocalTime when, std::string_view why) {
    return fmt::format("{}. {}", spoken(when), why);
}

std::string nobody_looked_since() {
    return "Nothing has looked since then.";
}

std::string no_note_yet() {
    return "None came so far.";
}

std::string note_came(LocalTime when, std::string_view way) {
    return way.empty() ? spoken(when) : fmt::format("{}, by {}", spoken(when), way);
}

std::string reminding(Reminding now, bool halved, bool discreet) {
    switch (now) {
    case Reminding::note:
        return "It is time for a note.";
    case Reminding::last_question:
        return "It is time for a note that asks whether softly is to stay quiet.";
    case Reminding::no_times:
        return "No note: no time is chosen.";
    case Reminding::paused:
        return "No note: it is quiet here. softly resume ends it.";
    case Reminding::stays_quiet:
        return "No note: softly asked whether to stay quiet, and does until you write again.";
    case Reminding::hard_day:
        return discreet ? "No note: today is left free."
                        : "No note: today or yesterday was a hard day, so today is left free. The "
                          "setting reminders.after_hard_day changes that.";
    case Reminding::unread:
        return "No note: a month cannot be read, so nobody can say what waits. softly doctor says "
               "more.";
    case Reminding::day_is_full:
        return halved ? "No note: the one for these two days has come."
                      : "No note: the one for today has come.";
    case Reminding::week_is_full:
        return halved ? "No note: those for these fourteen days have come."
                      : "No note: those for these seven days have come.";
    case Reminding::other_time:
        return "No note: this is none of your times.";
    case Reminding::had_one:
        return "No note: the one for this hour has come.";
    case Reminding::nothing_waits:
        break;
    }
    return "No note: nothing waits.";
}

std::string pace_is_halved() {
    return "Notes come half as often, since the last ones were left alone.";
}

std::string next_time(LocalTime when) {
    return fmt::format("{}, if something waits then", spoken(when));
}

std::string no_next_time() {
    return "None is in sight.";
}

std::string no_next_time_unread() {
    return "None while that month cannot be read.";
}

std::string no_next_time_until_written() {
    return "None until you write again.";
}

std::string no_next_time_until_resumed() {
    return "None until softly resume.";
}

std::string how_to_stop() {
    return "softly remind uninstall ends the notes; softly pause holds them for a while.";
}

}  // namespace softly::words
