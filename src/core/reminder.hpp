#pragma once

#include "base/date.hpp"
#include "core/due.hpp"
#include "core/settings.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Whether a note comes now. It is said from what the journal holds and the clock, never from whether somebody
/// looked (evidence.md section 5).
namespace softly {

/// What is remembered from one look to the next. No reason is part of it.
struct ReminderPast {
    std::optional<Moment> looked;  ///< the last time anyone looked
    std::vector<Moment> notes;     ///< that came, in the order in which they did
    std::string channel;           ///< by which the last one went
    bool no_way = false;           ///< the last look had one to give, and no way took it
    std::optional<Moment> sign;    ///< the last time the person had something kept or changed

    bool operator==(const ReminderPast&) const = default;
};

/// The hour after a chosen time, or less where the quiet hours or the next chosen time begin within it. A time
/// that lies in the quiet hours was chosen all the same; one right before them keeps its quarter of an hour, since
/// somebody looks every quarter of an hour.
struct ReminderWindow {
    LocalTime begin;
    LocalTime end;  ///< not part of it

    bool operator==(const ReminderWindow&) const = default;
};

/// The windows that begin on a day, in order.
std::vector<ReminderWindow> windows_of(const Settings::Reminders& settings, Date day);

/// The window that a wall time lies in.
std::optional<ReminderWindow> window_at(const Settings::Reminders& settings, LocalTime time);

/// True where a note came within the window, by the wall clock; so an hour that comes twice has one.
bool had_note(const ReminderWindow& window, const ReminderPast& past);

enum class Reminding {
    note,           ///< one comes
    last_question,  ///< one comes that asks whether it is to stay quiet, and nothing after it
    no_times,       ///< none was chosen
    paused,
    stays_quiet,  ///< the last question was asked, and nothing was heard of the person since
    hard_day,     ///< today or yesterday was LOW
    unread,       ///< a month cannot be read: it may have been one
    day_is_full,
    week_is_full,
    other_time,  ///< no window is open
    had_one,     ///< in this window
    nothing_waits,
};

/// As documents name it: "note", "last-question", "no-times", "paused", "stays-quiet", "free-day", "unread",
/// "day-is-full",
/// "week-is-full", "other-time", "had-one", "nothing-waits".
std::string_view name_of(Reminding reminding);

/// Whether a note comes.
bool speaks(Reminding reminding);

/// What has to be known to say whether a note comes.
struct ReminderKnown {
    Moment now;
    DueKnown due;  ///< for the same time; its entries begin on the day before, or earlier
    std::vector<Entry>
        drafts;  ///< sittings that were stopped: a hard evening is one before it is filed
    /// When the person last did something: wrote, opened a letter, made a step, began a pause.
    std::optional<std::chrono::sys_seconds> last_sign;
    ReminderPast past;
};

/// Notes that came after the last sign of the person and by now.
std::size_t unanswered(const ReminderKnown& known);

/// Whether the pace is halved: as many notes in two days, and in fourteen, as else in one and in seven.
bool is_halved(const ReminderKnown& known);

/// What comes of looking now. Where several reasons keep a note back, the first in the order of Reminding.
Reminding remind_now(const ReminderKnown& known);

/// What was known at an earlier look, as far as it is known still.
ReminderKnown known_then(ReminderKnown known, const Moment& then, const PauseNow& pause);

/// The first of these moments, in order, at which a note would come if nothing else happened until then.
std::optional<Moment> next_note(const ReminderKnown& known, const std::vector<Moment>& moments);

/// The past after a look, and after a note; what cannot count any more is let go.
ReminderPast after_look(ReminderPast past, const Moment& now);
ReminderPast after_note(ReminderPast past, const Moment& now);

}  // namespace softly
