#pragma once

#include "core/due.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

/// Says of the notes of a simulated year whether each of them was allowed to come, and whether one had to. It
/// is written apart from the engine and knows nothing of it: plain, and quadratic where that is plainer.
namespace softly::judging {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// All that truly happened, each list in the order in which it did.
struct Diary {
    Settings settings;
    std::vector<Entry> entries;
    std::optional<Pause> pause;
    Steps steps;
    Letters letters;
    std::vector<Moment> signs;  ///< when the person did something
};

struct Note {
    Moment at;
    bool is_question = false;
    bool answered = false;   ///< in truth, whatever the clock showed then
    bool forgotten = false;  ///< softly may have let it go, and then the clock was set back
};

/// The chosen times and the quiet hours as numbers.
struct Chosen {
    explicit Chosen(const Settings::Reminders& reminders)
        : quiet_from{*parse_clock(reminders.quiet.at(0))},
          quiet_until{*parse_clock(reminders.quiet.at(1))} {
        for (const std::string& time : reminders.times) {
            times.push_back(*parse_clock(time));
        }
    }

    bool is_quiet(LocalTime time) const {
        const auto clock = time - std::chrono::floor<days>(time);
        return quiet_from <= quiet_until ? quiet_from <= clock && clock < quiet_until
                                         : quiet_from <= clock || clock < quiet_until;
    }

    /// When the window that a time lies in began: the latest chosen time, at most an hour ago. In the quiet
    /// hours only one that was chosen there is open, or for its first look one from right before them.
    std::optional<LocalTime> window(LocalTime time) const {
        std::optional<LocalTime> latest;
        for (const int day : {-1, 0}) {
            for (const minutes clock : times) {
                const LocalTime begin = start_of(plus_days(date_of(time), day)) + clock;
                if (begin <= time && time < begin + hours{1} && (!latest || *latest < begin)) {
                    latest = begin;
                }
            }
        }
        const bool is_over =
            latest && !is_quiet(*latest) && is_quiet(time) && time >= *latest + looked_within;
        return is_over ? std::nullopt : latest;
    }

    static constexpr minutes looked_within{16};
    std::vector<minutes> times;
    minutes quiet_from;
    minutes quiet_until;
};

inline bool is_low_entry(const Entry& entry) {
    const Rating tension = entry.tension.after ? entry.tension.after : entry.tension.before;
    const bool not_safe =
        std::any_of(entry.answers.begin(), entry.answers.end(), [](const Member& answer) {
            const auto* word = std::get_if<std::string>(&answer.value.data);
            return word != nullptr && *word == "not-safe";
        });
    return entry.ratings.mood.value_or(10) <= 2 || entry.ratings.safety.value_or(10) <= 3
           || tension.value_or(0) >= 8 || not_safe;
}

class Judge {
  public:
    explicit Judge(const Diary& diary) : diary_{diary}, chosen_{diary.settings.reminders} {}

    void settings_changed() { chosen_ = Chosen{diary_.settings.reminders}; }

    void person_did_something(const Moment& at) {
        in_a_row_ = 0;
        // With a sign ahead, by a clock that was set back, nobody can know later which notes came after which.
        is_row_known_ =
            std::none_of(diary_.signs.begin(), diary_.signs.end(), [&](const Moment& sign) {
                return sign.instant() > at.instant();
            });
        for (Note& note : notes_) {
            note.answered = true;
        }
    }

    /// Whatever the clock shows, as often as it does.
    void clock_shows(const Moment& now) {
        if (shown_ && now.instant() < *shown_ - hours{1}) {
            is_row_known_ = false;
            forget(*shown_);
        }
        shown_ = now.instant();
    }

    void note_came(const Moment& now, bool is_question) {
        if (had_to_come(now)) {
            ++had_to_come_;
        }
        allow(now, is_question);
        notes_.push_back({now, is_question});
        ++in_a_row_;
        if (is_row_known_ && in_a_row_ > 5) {
            find(now, "a sixth note in a row without a sign of the person");
        }
    }

    void nothing_came(const Moment& now) {
        if (had_to_come(now)) {
            find(now, "silent, where nothing keeps a note back");
        }
    }

    const std::vector<std::string>& faults() const { return faults_; }

    const std::vector<Note>& notes() const { return notes_; }

    int had_to_come_so_often() const { return had_to_come_; }

  private:
    /// What lies fourteen days back counts for no limit, and a program may let it go, but for the latest ten. A
    /// clock that was a month ahead for an hour can lose it so.
    void forget(sys_seconds ahead) {
        for (Note& note : notes_) {
            const auto later = std::count_if(notes_.begin(), notes_.end(), [&](const Note& other) {
                return note.at.instant() < other.at.instant() && other.at.instant() <= ahead;
            });
            note.forgotten =
                note.forgotten || (later >= 10 && ahead - note.at.instant() >= days{14} - hours{2});
        }
    }

    void find(const Moment& now, const std::string& what) {
        faults_.push_back(to_text(now) + ": " + what);
    }

    Date day(const Moment& at) const { return day_of(at.local, diary_.settings.day_start); }

    bool is_paused(const Moment& now) const {
        const auto& pause = diary_.pause;
        return pause && pause->from.instant() <= now.instant()
               && (!pause->until || now.instant() < pause->until->instant());
    }

    /// Whether an entry of this day or the one before, written by `until`, is LOW.
    bool is_hard(const Moment& now, sys_seconds until) const {
        return std::any_of(diary_.entries.begin(), diary_.entries.end(), [&](const Entry& entry) {
            const int ago = days_between(day(*entry.at), day(now));
            return is_low_entry(entry) && entry.at->instant() <= until && (ago == 0 || ago == 1);
        });
    }

    bool checked_in(const Moment& now) const {
        return std::any_of(diary_.entries.begin(), diary_.entries.end(), [&](const Entry& entry) {
            return entry.kind == "check-in" && day(*entry.at) == day(now);
        });
    }

    /// Whether a step or letter of that day is still a reason: its day has come, and since then not two notes.
    bool is_reason(Date since, const Moment& now) const {
        int notes = 0;
        for (std::size_t back = 1; back <= 2 && back <= notes_.size(); ++back) {
            const Moment& at = notes_[notes_.size() - back].at;
            notes += at.instant() <= now.instant() && day(at) >= since ? 1 : 0;
        }
        return since <= day(now) && notes < 2;
    }

    bool something_waits(const Moment& now) const {
        const auto step_waits = [&](const Step& step) { return is_reason(step.day->day, now); };
        const auto letter_waits = [&](const Letter& letter) {
            return is_reason(*letter.open_on, now);
        };
        return !checked_in(now) || std::any_of(diary_.steps.begin(), diary_.steps.end(), step_waits)
               || std::any_of(diary_.letters.begin(), diary_.letters.end(), letter_waits);
    }

    /// The latest thing the person did, by the clock.
    std::optional<sys_seconds> last_sign(const Moment& now) const {
        std::optional<sys_seconds> last;
        for (const Moment& sign : diary_.signs) {
            if (sign.instant() <= now.instant() && (!last || *last < sign.instant())) {
                last = sign.instant();
            }
        }
        return last;
    }

    enum class Count { certain, possible };

    /// Notes by now without a sign since. By the clock alone it is possible that there was none: one that was set
    /// back makes an answer lie ahead of the note, or the note ahead of now.
    int unanswered(const Moment& now, Count count) const {
        const auto sign = last_sign(now);
        return static_cast<int>(std::count_if(notes_.begin(), notes_.end(), [&](const Note& note) {
            const bool is_certain = !note.answered && !note.forgotten;
            return (is_certain || count == Count::possible) && note.at.instant() <= now.instant()
                   && (!sign || note.at.instant() > *sign);
        }));
    }

    /// The most notes in any stretch of so many hours that one of now would lie in, this one with them.
    int most_within(hours length, const Moment& now) const {
        // In whole minutes, as no look comes to the second.
        using Minute = std::chrono::sys_time<minutes>;
        const Minute here = std::chrono::floor<minutes>(now.instant());
        std::vector<Minute> all{here};
        for (const Note& note : notes_) {
            if (!note.forgotten) {
                all.push_back(std::chrono::floor<minutes>(note.at.instant()));
            }
        }
        long most = 0;
        for (const Minute begin : all) {
            if (begin <= here && here < begin + length) {
                most = std::max<long>(most, std::count_if(all.begin(), all.end(), [&](Minute each) {
                                          return begin <= each && each < begin + length;
                                      }));
            }
        }
        return static_cast<int>(most);
    }

    int on_day(Date wanted) const {
        return static_cast<int>(std::count_if(notes_.begin(), notes_.end(), [&](const Note& note) {
            return !note.forgotten && day(note.at) == wanted;
        }));
    }

    void allow(const Moment& now, bool is_question) {
        const auto& limits = diary_.settings.reminders;
        const auto window = chosen_.window(now.local);
        if (!window) {
            find(now,
                 limits.times.empty() ? "a note without a chosen time" : "outside the windows");
        }
        for (const Note& note : notes_) {
            if (window && !note.forgotten && chosen_.window(note.at.local) == window) {
                find(now, "a second note in the window, the first came " + to_text(note.at));
            }
        }
        if (is_paused(now)) {
            find(now, "in a pause");
        }
        if (!limits.after_hard_day && is_hard(now, now.instant())) {
            find(now, "on a hard day, or the day after");
        }
        if (!something_waits(now)) {
            find(now, "nothing waits");
        }
        allow_pace(now, is_question);
    }

    void allow_pace(const Moment& now, bool is_question) {
        const auto& limits = diary_.settings.reminders;
        const Date today = day(now);
        const int notes_today = on_day(today) + 1;
        if (notes_today > limits.per_day) {
            find(now, "too many on one day");
        }
        if (most_within(hours{168}, now) > limits.per_week) {
            find(now, "too many in seven days");
        }
        const int alone = unanswered(now, Count::certain);
        if (alone >= 2) {
            const int beside = std::max(on_day(plus_days(today, -1)), on_day(plus_days(today, 1)));
            if (notes_today + beside > limits.per_day) {
                find(now, "unanswered, and too many in two days");
            }
            if (most_within(hours{336}, now) > limits.per_week) {
                find(now, "unanswered, and too many in fourteen days");
            }
        }
        if (alone > 4) {
            find(now, "a note after the last question");
        }
        if (is_question ? unanswered(now, Count::possible) < 4 : alone == 4) {
            find(now,
                 is_question ? "the last question too early" : "the last question was not asked");
        }
    }

    /// Whether there can be no reason to be silent: a window is open, a check-in waits, no pause, nothing LOW,
    /// no note within eight days of now by the clock, and a sign of the person within three days, later than
    /// the last note.
    ///
    /// From this a bound follows. Where somebody writes at least every third day, without a pause and without
    /// hard days, and in every day there is a window in which a check-in waits, then at the latest three days
    /// after a note it is answered, so that nothing is halved, and after seven days (168 hours) it counts for
    /// no limit. So the first window of the ninth day brings one. The year asks for that, window by window,
    /// which is sharper than the twenty days that it was meant to keep.
    bool had_to_come(const Moment& now) const {
        const auto& limits = diary_.settings.reminders;
        const auto window = chosen_.window(now.local);
        if (!window || limits.per_day < 1 || limits.per_week < 1 || is_paused(now)) {
            return false;
        }
        // A window that runs on after the day began belongs to the day before.
        const Date today = day(now);
        if (day_of(*window, diary_.settings.day_start) != today || checked_in(now)
            || (!limits.after_hard_day && is_hard(now, sys_seconds::max()))) {
            return false;
        }
        const auto sign = last_sign(now);
        if (in_a_row_ > 0 || !sign || *sign < now.instant() - days{3}) {
            return false;
        }
        return std::none_of(notes_.begin(), notes_.end(), [&](const Note& note) {
            const auto apart = now.instant() - note.at.instant();
            return (apart < days{8} && apart > -days{8})
                   || (note.at.instant() <= now.instant() && note.at.instant() >= *sign);
        });
    }

    const Diary& diary_;
    Chosen chosen_;
    std::vector<Note> notes_;
    std::vector<std::string> faults_;
    std::optional<sys_seconds> shown_;
    int in_a_row_ = 0;
    bool is_row_known_ = true;
    int had_to_come_ = 0;
};

}  // namespace softly::judging
