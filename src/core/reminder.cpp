#include "core/reminder.hpp"

#include "core/check_in.hpp"
#include "core/low.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>
#include <utility>

namespace softly {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr minutes window_length{60};
/// A look each quarter of an hour falls into it.
constexpr minutes shortest_window{16};
constexpr minutes whole_day{24 * 60};

constexpr std::size_t halves_at = 2;
constexpr std::size_t asks_at = 4;
constexpr std::size_t notes_for_one_thing = 2;

// Windows

/// The quiet part of every day, as minutes after midnight.
struct QuietHours {
    minutes from{0};
    minutes until{0};

    bool any() const { return from != until; }

    bool holds(minutes clock) const {
        return from < until ? from <= clock && clock < until
                            : any() && (from <= clock || clock < until);
    }
};

QuietHours quiet_hours(const Settings::Reminders& settings) {
    if (settings.quiet.size() != 2) {
        return {};
    }
    const auto from = parse_clock(settings.quiet[0]);
    const auto until = parse_clock(settings.quiet[1]);
    return from && until ? QuietHours{*from, *until} : QuietHours{};
}

std::set<minutes> chosen_times(const Settings::Reminders& settings) {
    std::set<minutes> times;
    for (const std::string& text : settings.times) {
        if (const auto clock = parse_clock(text)) {
            times.insert(*clock);
        }
    }
    return times;
}

/// How long it is from one time of the day to the next time that the clock shows another.
minutes until_next(minutes from, minutes to) {
    return to > from ? to - from : to - from + whole_day;
}

// Limits

/// How far two moments lie apart, by the clock on the wall or by what really went by, whichever is less: no
/// change of the clock makes room for one more. Whole minutes, since a look is never as punctual as a second.
minutes apart(const Moment& one, const Moment& other) {
    const auto between = [](auto first, auto second) {
        return std::chrono::abs(std::chrono::floor<minutes>(first)
                                - std::chrono::floor<minutes>(second));
    };
    return std::min(between(one.local, other.local), between(one.instant(), other.instant()));
}

/// Likewise in days: as the calendar has them, or as they begin at day_start.
int days_apart(const Moment& one, const Moment& other, minutes day_start) {
    const auto between = [&](minutes start) {
        return std::abs(days_between(day_of(one.local, start), day_of(other.local, start)));
    };
    return std::min(between(minutes{0}), between(day_start));
}

bool is_day_full(const ReminderKnown& known, int times_as_long) {
    const Settings& settings = known.due.settings;
    const auto notes =
        std::count_if(known.past.notes.begin(), known.past.notes.end(), [&](const Moment& note) {
            return days_apart(note, known.now, settings.day_start) < times_as_long;
        });
    return notes >= settings.reminders.per_day;
}

bool is_week_full(const ReminderKnown& known, int times_as_long) {
    const auto notes =
        std::count_if(known.past.notes.begin(), known.past.notes.end(), [&](const Moment& note) {
            return apart(note, known.now) < days{7 * times_as_long};
        });
    return notes >= known.due.settings.reminders.per_week;
}

// What there is to say

bool is_hard_day(const ReminderKnown& known) {
    const Settings& settings = known.due.settings;
    if (settings.reminders.after_hard_day) {
        return false;
    }
    const Date today = day_of(known.now.local, settings.day_start);
    const auto is_hard = [&](const Entry& entry) {
        if (!entry.at || !is_low_entry(entry)) {
            return false;
        }
        const int ago = days_between(day_of(entry.at->local, settings.day_start), today);
        return ago == 0 || ago == 1;
    };
    return std::any_of(known.due.entries.begin(), known.due.entries.end(), is_hard)
           || std::any_of(known.drafts.begin(), known.drafts.end(), is_hard);
}

/// Whether a check-in is known of from then on, by now.
bool has_checked_in_since(LocalTime time, const ReminderKnown& known) {
    const auto& entries = known.due.entries;
    return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
        return entry.kind == check_in_kind && entry.at && entry.at->local >= time
               && entry.at->instant() <= known.now.instant();
    });
}

/// Whether a thing that waits is worth a note: the check-in of a day is; anything else until it had its two.
bool is_reason(const Due& due, const ReminderWindow& window, const ReminderKnown& known) {
    if (due.type == DueType::check_in) {
        return !has_checked_in_since(window.begin, known);
    }
    if (!due.day) {
        return false;
    }
    const LocalTime since = start_of(due.day->day, known.due.settings.day_start);
    const auto notes = std::count_if(known.past.notes.begin(),
                                     known.past.notes.end(),
                                     [&](const Moment& note) { return note.local >= since; });
    return static_cast<std::size_t>(notes) < notes_for_one_thing;
}

/// A note is about the day on which its window begins, though that may end while the window is open.
bool is_anything_worth_a_note(const ReminderWindow& window, const ReminderKnown& known) {
    DueKnown then = known.due;
    then.now = window.begin;
    const std::vector<Due> due = what_is_due(then);
    return std::any_of(
        due.begin(), due.end(), [&](const Due& each) { return is_reason(each, window, known); });
}

/// What a pause that holds now means at a later moment.
PauseNow later(const PauseNow& pause, const Moment& moment, minutes day_start) {
    const bool is_over = pause.holds && pause.until && pause.until->instant() <= moment.instant();
    return is_over ? PauseNow{false, std::nullopt, day_of(pause.until->local, day_start)} : pause;
}

/// Lets go of notes that are too old to count. One that lies in the future was sent before a clock was set
/// back, and counts when that time comes. The latest ones are kept however old they are, for those that were
/// left alone; twice as many as it takes, as a clock that was ahead for a while may have had its own.
void forget_old_notes(ReminderPast& past, const Moment& now) {
    constexpr days longest_span{14};
    constexpr std::ptrdiff_t always_kept = 2 * (asks_at + 1);
    const std::vector<Moment> all = past.notes;
    const auto is_old = [&](const Moment& note) {
        return note.instant() < now.instant() && apart(note, now) >= longest_span
               && std::count_if(all.begin(), all.end(), [&](const Moment& other) {
                      return note.instant() < other.instant() && other.instant() <= now.instant();
                  }) >= always_kept;
    };
    past.notes.erase(std::remove_if(past.notes.begin(), past.notes.end(), is_old),
                     past.notes.end());
}

}  // namespace

std::vector<ReminderWindow> windows_of(const Settings::Reminders& settings, Date day) {
    std::vector<ReminderWindow> windows;
    const std::set<minutes> times = chosen_times(settings);
    const QuietHours quiet = quiet_hours(settings);
    for (auto time = times.begin(); time != times.end(); ++time) {
        minutes length = window_length;
        if (quiet.any() && !quiet.holds(*time)) {
            length = std::max(std::min(length, until_next(*time, quiet.from)), shortest_window);
        }
        const auto next = std::next(time) == times.end() ? times.begin() : std::next(time);
        length = std::min(length, until_next(*time, *next));
        const LocalTime begin = start_of(day) + *time;
        windows.push_back({begin, begin + length});
    }
    return windows;
}

std::optional<ReminderWindow> window_at(const Settings::Reminders& settings, LocalTime time) {
    const Date today = date_of(time);
    for (const Date day : {today, plus_days(today, -1)}) {
        for (const ReminderWindow& window : windows_of(settings, day)) {
            if (window.begin <= time && time < window.end) {
                return window;
            }
        }
    }
    return std::nullopt;
}

bool had_note(const ReminderWindow& window, const ReminderPast& past) {
    return std::any_of(past.notes.begin(), past.notes.end(), [&](const Moment& note) {
        return window.begin <= note.local && note.local < window.end;
    });
}

std::string_view name_of(Reminding reminding) {
    switch (reminding) {
    case Reminding::note:
        return "note";
    case Reminding::last_question:
        return "last-question";
    case Reminding::no_times:
        return "no-times";
    case Reminding::paused:
        return "paused";
    case Reminding::stays_quiet:
        return "stays-quiet";
    case Reminding::hard_day:
        return "free-day";
    case Reminding::unread:
        return "unread";
    case Reminding::day_is_full:
        return "day-is-full";
    case Reminding::week_is_full:
        return "week-is-full";
    case Reminding::other_time:
        return "other-time";
    case Reminding::had_one:
        return "had-one";
    case Reminding::nothing_waits:
        break;
    }
    return "nothing-waits";
}

bool speaks(Reminding reminding) {
    return reminding == Reminding::note || reminding == Reminding::last_question;
}

std::size_t unanswered(const ReminderKnown& known) {
    const auto notes =
        std::count_if(known.past.notes.begin(), known.past.notes.end(), [&](const Moment& note) {
            return note.instant() <= known.now.instant()
                   && (!known.last_sign || note.instant() > *known.last_sign);
        });
    return static_cast<std::size_t>(notes);
}

bool is_halved(const ReminderKnown& known) {
    return unanswered(known) >= halves_at;
}

Reminding remind_now(const ReminderKnown& known) {
    const Settings::Reminders& settings = known.due.settings.reminders;
    if (settings.times.empty()) {
        return Reminding::no_times;
    }
    if (known.due.pause.holds) {
        return Reminding::paused;
    }
    const std::size_t waits_for_answer = unanswered(known);
    if (waits_for_answer > asks_at) {
        return Reminding::stays_quiet;
    }
    if (is_hard_day(known)) {
        return Reminding::hard_day;
    }
    if (known.due.entries_unread && !settings.after_hard_day) {
        return Reminding::unread;
    }
    const int times_as_long = is_halved(known) ? 2 : 1;
    if (is_day_full(known, times_as_long)) {
        return Reminding::day_is_full;
    }
    if (is_week_full(known, times_as_long)) {
        return Reminding::week_is_full;
    }
    const auto window = window_at(settings, known.now.local);
    if (!window) {
        return Reminding::other_time;
    }
    if (had_note(*window, known.past)) {
        return Reminding::had_one;
    }
    if (!is_anything_worth_a_note(*window, known)) {
        return Reminding::nothing_waits;
    }
    return waits_for_answer == asks_at ? Reminding::last_question : Reminding::note;
}

ReminderKnown known_then(ReminderKnown known, const Moment& then, const PauseNow& pause) {
    const auto is_later = [&](const Entry& entry) {
        return entry.at && entry.at->instant() > then.instant();
    };
    std::erase_if(known.due.entries, is_later);
    std::erase_if(known.drafts, is_later);
    std::erase_if(known.past.notes,
                  [&](const Moment& note) { return note.instant() >= then.instant(); });
    known.now = then;
    known.due.now = then.local;
    known.due.pause = pause;
    return known;
}

std::optional<Moment> next_note(const ReminderKnown& known, const std::vector<Moment>& moments) {
    ReminderKnown then = known;
    for (const Moment& moment : moments) {
        then.now = moment;
        then.due.now = moment.local;
        then.due.pause = later(known.due.pause, moment, known.due.settings.day_start);
        if (speaks(remind_now(then))) {
            return moment;
        }
    }
    return std::nullopt;
}

ReminderPast after_look(ReminderPast past, const Moment& now) {
    past.looked = now;
    past.no_way = false;
    forget_old_notes(past, now);
    return past;
}

ReminderPast after_note(ReminderPast past, const Moment& now) {
    past.notes.push_back(now);
    return past;
}

}  // namespace softly
