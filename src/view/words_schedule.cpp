#include "view/words_schedule.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string cron_or_systemd() {
    return "softly can be called by cron or by systemd, so nothing was written. Say which: softly "
           "remind install --cron, or softly remind install --systemd.";
}

std::string own_path_unknown() {
    return "softly could not find out where its own program lies, so nothing was written. Call it "
           "by its whole path and try again.";
}

std::string schedule_trouble(ScheduleTrouble trouble, int line) {
    switch (trouble) {
    case ScheduleTrouble::none:
        break;
    case ScheduleTrouble::line_break:
        return "A path or a variable has a line break in it, and that cannot stand there. Nothing "
               "was written. A path without one works.";
    case ScheduleTrouble::not_plain:
        return "A path or a variable has bytes in it that systemd does not take as text. Nothing "
               "was written. softly remind install --cron can be used.";
    case ScheduleTrouble::too_long:
        return fmt::format("The line for cron would be longer than cron takes ({} characters). "
                           "Nothing was written. Shorter paths, or --systemd, can be used.",
                           longest_cron_command);
    case ScheduleTrouble::begin_without_end:
        return fmt::format("Line {} of the crontab begins softly's block, and the line that ends "
                           "it is not there. Nothing was changed. crontab -e can mend it.",
                           line);
    case ScheduleTrouble::end_without_begin:
        return fmt::format("Line {} of the crontab ends softly's block, and the line that begins "
                           "it is not there. Nothing was changed. crontab -e can mend it.",
                           line);
    case ScheduleTrouble::twice:
        return fmt::format("Line {} of the crontab is from a second block of softly's for this "
                           "journal. Nothing was changed. crontab -e can take one out.",
                           line);
    case ScheduleTrouble::tangled:
        return fmt::format("Line {} of the crontab is another journal's, inside of this one's "
                           "block. Nothing was changed. crontab -e can mend it.",
                           line);
    case ScheduleTrouble::null_byte:
        return fmt::format("Line {} of the crontab has a zero byte in it, so softly leaves the "
                           "table alone. Nothing was changed. crontab -e can mend it.",
                           line);
    }
    return "";
}

std::string crontab_torn_because(ScheduleTrouble trouble, int line) {
    switch (trouble) {
    case ScheduleTrouble::begin_without_end:
        return fmt::format("line {} begins a block that does not end", line);
    case ScheduleTrouble::end_without_begin:
        return fmt::format("line {} ends a block that does not begin", line);
    case ScheduleTrouble::twice:
        return fmt::format("line {} is from a second block", line);
    case ScheduleTrouble::tangled:
        return fmt::format("line {} is from the block of another journal", line);
    case ScheduleTrouble::null_byte:
        return fmt::format("line {} has a zero byte in it", line);
    case ScheduleTrouble::none:
    case ScheduleTrouble::line_break:
    case ScheduleTrouble::not_plain:
    case ScheduleTrouble::too_long:
        break;
    }
    return "";
}

// The crontab

std::string no_crontab_program() {
    return "there is no crontab program here";
}

std::string crontab_gave_no_answer() {
    return "crontab gave no answer in time";
}

std::string crontab_ended_with(int status) {
    return fmt::format("crontab ended with {}", status);
}

std::string crontab_too_large() {
    return "the table is larger than softly reads (1 MiB)";
}

std::string crontab_gives_back_something_else() {
    return "crontab -l gives back something else than what was written";
}

std::string crontab_not_read(std::string_view why) {
    return fmt::format("The crontab could not be read ({}), so nothing was written to it. The "
                       "lines above can be put in by hand with crontab -e.",
                       why);
}

std::string crontab_not_changed(std::string_view why) {
    return fmt::format("crontab did not take the new table ({}). The old one stands as it was.",
                       why);
}

std::string crontab_unclear(std::string_view why, std::string_view backup) {
    return fmt::format("What stands in the crontab now is not clear ({}). crontab -l shows it.{}",
                       why,
                       backup.empty() ? std::string{}
                                      : fmt::format(" The table before is kept in {}.", backup));
}

std::string crontab_backup_not_written(std::string_view why) {
    return fmt::format(
        "The old crontab could not be kept aside ({}), so the table was not changed.", why);
}

std::string crontab_not_read_to_take_out(std::string_view why) {
    return fmt::format("The crontab could not be read ({}), so nothing was taken out of it. "
                       "crontab -e can take softly's lines out by hand.",
                       why);
}

std::string crontab_installed() {
    return "These lines are in your crontab now. cron asks softly every quarter of an hour.";
}

std::string crontab_has_it() {
    return "These lines stand in your crontab already. Nothing was written.";
}

std::string crontab_taken_out() {
    return "softly's lines are out of your crontab. Everything else in it is as it was.";
}

std::string crontab_has_none() {
    return "There was nothing of this journal's to take out of the crontab.";
}

std::string crontab_before(std::string_view backup) {
    return fmt::format("The table as it was before is kept in {}.", backup);
}

std::string no_cron_runs() {
    return "No cron is running on this machine now, so nothing asks softly until one is.";
}

std::string cron_has_no_way() {
    return "Nothing can show a note from there now, since MAILTO in your crontab says that no mail "
           "goes out. A program of your own in reminders.command can show it, and so can "
           "notify-send on a desktop. softly config set reminders.command PROGRAM sets one.";
}

// systemd

std::string no_place_for_units() {
    return "HOME is not set, so softly does not know where systemd looks for timers. Nothing was "
           "written. Set HOME and try again.";
}

std::string unit_not_ours(std::string_view path) {
    return fmt::format("{} is there and softly did not write it. Nothing was written. Move it "
                       "away, or use --cron.",
                       path);
}

std::string unit_of_another_journal(std::string_view path, std::string_view journal) {
    return fmt::format("{} is there for another journal, {}. Nothing was written. softly remind "
                       "uninstall with that journal takes it out, or use --cron for this one.",
                       path,
                       journal);
}

std::string unit_left(std::string_view path) {
    return fmt::format("{} was not written by softly for this journal, so it stays.", path);
}

std::string unit_not_read(std::string_view path, std::string_view why) {
    return fmt::format("{} cannot be read ({}). Nothing was written.", path, why);
}

std::string unit_not_written(std::string_view path, std::string_view why) {
    return fmt::format("{} could not be written ({}), and the timer was not started.", path, why);
}

std::string unit_not_removed(std::string_view path, std::string_view why) {
    return fmt::format("{} could not be taken out ({}).", path, why);
}

std::string no_systemctl() {
    return "there is no systemctl here";
}

std::string systemctl_gave_no_answer() {
    return "systemctl gave no answer in time";
}

std::string systemctl_ended_with(int status) {
    return fmt::format("systemctl ended with {}", status);
}

std::string timer_installed() {
    return "Both files are written and the timer runs. systemd asks softly every quarter of an "
           "hour.";
}

std::string timer_has_it() {
    return "Both files stand there already and the timer runs. Nothing was written.";
}

std::string timer_not_started(std::string_view why) {
    return fmt::format(
        "Both files are written, but the timer was not started ({}). This does it: systemctl "
        "--user daemon-reload && systemctl --user enable --now softly-remind.timer",
        why);
}

std::string timer_taken_out() {
    return "softly's timer is stopped, and both its files are taken out.";
}

std::string timer_not_stopped(std::string_view why) {
    return fmt::format("softly's files for systemd are taken out, but the timer was not stopped "
                       "({}). Where it still runs, this stops it: systemctl --user stop "
                       "softly-remind.timer",
                       why);
}

std::string no_timer() {
    return "There was no timer of this journal's to take out.";
}

std::string timer_has_no_way() {
    return "Nothing can show a note from the timer now. A program of your own in reminders.command "
           "can show it, and so can notify-send on a desktop. Or use softly remind install --cron: "
           "cron sends mail, unless MAILTO in the crontab is empty.";
}

// Both

std::string schedule_not_written() {
    return "This is what would be written. Nothing was changed.";
}

std::string schedule_how_to_take_out() {
    return "softly remind uninstall takes it out again.";
}

std::string schedule_without_times() {
    return "No time for a note is chosen yet, so none comes. For example: softly config set "
           "reminders.times 20:30";
}

// For doctor

std::string crontab_calls_nothing() {
    return "The crontab calls this program, and it is not there, so no note comes. softly remind "
           "install --cron writes the place where it is now.";
}

std::string crontab_line_is_off() {
    return "Its line in the crontab is switched off, so no note comes from there. softly remind "
           "install --cron switches it on, softly remind uninstall takes it out.";
}

std::string no_cron_for_line() {
    return "Its line is in the crontab, but no cron is running on this machine, so no note comes "
           "from there. Where systemd is used, softly remind install --systemd can take its place.";
}

std::string crontab_is_torn(std::string_view why) {
    return fmt::format("Its block in the crontab is not whole ({}), so softly leaves it as it is "
                       "and cannot say whether a note comes from there. crontab -e can mend it.",
                       why);
}

std::string crontab_line_has_no_way() {
    return "Its line is in the crontab, but nothing can show a note from there now. A program of "
           "your own in reminders.command can show it, and so can notify-send on a desktop. Or "
           "softly remind install --cron lets cron send mail, where MAILTO is not empty.";
}

std::string timer_calls_nothing() {
    return "The timer calls this program, and it is not there, so no note comes. softly remind "
           "install --systemd writes the place where it is now.";
}

std::string timer_is_not_on() {
    return "The timer is written but it does not run, so no note comes from it. This starts it: "
           "systemctl --user enable --now softly-remind.timer";
}

}  // namespace softly::words
