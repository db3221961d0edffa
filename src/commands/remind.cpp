#include "commands/all.hpp"
#include "commands/shared_notify.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_reminders.hpp"
#include "store/reminders_file.hpp"
#include "view/words_files.hpp"
#include "view/words_reminders.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace softly {
namespace {

constexpr Example examples[] = {
    {"softly config set reminders.times 20:30", "when a note may come"},
    {"softly remind install --systemd", "have the machine look every quarter of an hour"},
    {"softly remind", "as softly remind status: when the next one comes, and why none came"},
};
constexpr Example run_examples[] = {{"softly remind run", "what cron or the timer calls"}};
constexpr Example test_examples[] = {{"softly remind test", "one note now, to see how it looks"}};

// Run

/// Whether it is worth reading anything: most looks fall on no time that was chosen.
bool is_time(const Desk& desk, const ReminderPast& past) {
    const auto window = window_at(desk.settings.reminders, desk.now.local);
    return window && !had_note(*window, past);
}

/// Says what a look comes to, and what could not be read on the way there.
Reminding look(Desk& desk, const ReminderPast& past, Problems& problems) {
    if (!is_time(desk, past)) {
        return Reminding::other_time;
    }
    ReadForReminders read = read_for_reminders(desk, past);
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    return remind_now(read.known);
}

/// Lets a note go that is remembered already, so that another run stays silent. Where no way took it, none
/// came: the next look tries again.
void send_remembered(Desk& desk, Reminding reminding) {
    const std::string text =
        reminding == Reminding::last_question ? words::last_question() : note_text(desk);
    const SentNote sent = send_note(desk, text);
    // Where this cannot be written, the note counts all the same.
    (void)change_reminders(desk.world, desk.layout, [&](ReminderPast past) {
        past.channel = sent.channel ? name_of(*sent.channel) : "";
        past.no_way = !sent.channel;
        if (!sent.may_have_come() && !past.notes.empty() && past.notes.back() == desk.now) {
            past.notes.pop_back();
        }
        return past;
    });
}

ExitCode run(const Call& call) {
    Desk desk = open_desk(call);
    const bool is_seen = call.world.terminal.screen().err;
    Problems problems = desk.setting_problems;
    Reminding reminding = Reminding::other_time;
    const auto error = change_reminders(desk.world, desk.layout, [&](const ReminderPast& past) {
        reminding = look(desk, past, problems);
        const ReminderPast looked = after_look(past, desk.now);
        return speaks(reminding) ? after_note(looked, desk.now) : looked;
    });
    if (error) {
        // Said without being remembered, it would be said again every quarter of an hour.
        if (is_seen) {
            say(desk, words::note_not_remembered(words::meaning(error)));
        }
        return ExitCode::could_not;
    }
    if (speaks(reminding)) {
        send_remembered(desk, reminding);
    }
    if (is_seen) {
        // Elsewhere nobody would read it, and doctor tells it.
        say_problems(desk, problems);
    }
    return exit_after(problems);
}

// Test

ExitCode test(const Call& call) {
    Desk desk = open_desk(call);
    const SentNote sent = send_note(desk, note_text(desk));
    if (sent.command && sent.channel != Channel::command) {
        say(desk,
            sent.command->started ? words::command_ended_with(sent.command->status.value_or(0))
                                  : words::command_did_not_start());
    }
    if (!sent.channel) {
        throw Failure(words::no_channel_for_note());
    }
    say(desk, words::note_went(words::channel(name_of(*sent.channel))));
    say_problems(desk, desk.setting_problems);
    return exit_after(desk.setting_problems);
}

constexpr const Param* status_params[] = {&params::discreet, &params::json};

ExitCode status(const Call& call) {
    return remind_status_command.run(call);
}

constexpr Command run_command{
    "run",
    "Look whether a note comes now; what cron or the timer calls",
    "It says at most one thing, and mostly nothing. A note may come in the hour after one of "
    "reminders.times, where softly due has something. The hour ends where reminders.quiet begins, "
    "unless the time itself lies there; a time right before it keeps its quarter of an hour.\n\n"
    "At most reminders.per_day notes come a day and reminders.per_week in seven days, none while a "
    "pause holds, and none on a day of low ratings or the day after unless "
    "reminders.after_hard_day "
    "is set. After two that were left alone they come half as often; after four one asks whether "
    "to "
    "stay quiet, and then none comes until you write again, or change anything with softly. "
    "Nothing "
    "is made up for later.\n\n"
    "It remembers when it looked and when notes came, and no reason. What cannot be read is told "
    "at "
    "a terminal alone; the exit code tells it everywhere.",
    run_examples,
    {},
    run};
constexpr Command test_command{
    "test",
    "Send one note now, and say which way it went",
    "A note goes by the first way that works: reminders.command, which is run without a shell and "
    "given the text on its standard input; notify-send, where a desktop can be reached; standard "
    "output, which cron sends as mail. This one does not count.",
    test_examples,
    {},
    test};
constexpr const Command* children[] = {&remind_status_command,
                                       &remind_install_command,
                                       &remind_uninstall_command,
                                       &run_command,
                                       &test_command};

}  // namespace

extern const Command remind_command{
    "remind",
    "Notes that come gently, and never say too much",
    "cron or systemd asks softly every quarter of an hour; when a note comes is decided from your "
    "settings, your journal and the clock. A note names nobody and counts nothing.",
    examples,
    status_params,
    status,
    {},
    children,
};

}  // namespace softly
