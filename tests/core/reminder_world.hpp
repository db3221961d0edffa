#pragma once

#include "core/reminder.hpp"
#include "core/reminder_judge.hpp"
#include "os/clock.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

/// A simulated person with a machine, a clock that is set now and then, and a look every ten minutes.
namespace softly::judging {

inline constexpr minutes between_looks{10};

/// A zone's offsets over some years, as the system's own list of zones has them.
class ZoneTable {
  public:
    /// `known` is false where the system does not know the zone.
    ZoneTable(std::string name, sys_seconds from, sys_seconds until) : name_{std::move(name)} {
        const auto clock = system_clock({});
        const auto offset = [&](sys_seconds at) { return clock->offset_in(name_, at); };
        for (sys_seconds at = from; at < until; at += days{1}) {
            const auto here = offset(at);
            if (!here) {
                changes_.clear();
                return;
            }
            if (changes_.empty()) {
                changes_.emplace_back(from, *here);
            } else if (*here != changes_.back().second) {
                // Within this day; to the minute is enough for every zone of these years.
                sys_seconds change = at - days{1};
                while (offset(change) != here) {
                    change += minutes{1};
                }
                changes_.emplace_back(change, *here);
            }
        }
    }

    bool is_known() const { return !changes_.empty(); }

    const std::string& name() const { return name_; }

    std::size_t changes() const { return changes_.size() - 1; }

    Moment moment(sys_seconds instant) const {
        minutes offset = changes_.front().second;
        for (const auto& [from, then] : changes_) {
            if (from <= instant) {
                offset = then;
            }
        }
        return {LocalTime{instant.time_since_epoch() + offset}, offset};
    }

  private:
    std::string name_;
    std::vector<std::pair<sys_seconds, minutes>> changes_;
};

/// The same numbers on every machine; the distributions of the library are not.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_{seed} {}

    int below(int end) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(end)); }

    int between(int first, int last) { return first + below(last - first + 1); }

    bool one_in(int times) { return below(times) == 0; }

    template <class Container>
    const auto& one_of(const Container& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(std::size(all))))];
    }

  private:
    std::mt19937_64 engine_;
};

inline Settings::Reminders random_reminders(Dice& dice) {
    static constexpr std::array times{"08:00",
                                      "09:00",
                                      "10:15",
                                      "12:30",
                                      "13:00",
                                      "20:30",
                                      "20:30",
                                      "20:45",
                                      "21:30",
                                      "23:40",
                                      "01:30",
                                      "02:30",
                                      "03:30"};
    static const std::array<std::vector<std::string>, 6> quiet{{{"21:00", "09:00"},
                                                                {"21:00", "09:00"},
                                                                {"21:00", "09:00"},
                                                                {"23:00", "07:00"},
                                                                {"12:45", "20:40"},
                                                                {"00:00", "06:00"}}};
    static constexpr std::array per_day{1, 1, 1, 1, 2, 3, 24};
    static constexpr std::array per_week{3, 3, 3, 3, 1, 2, 7, 20, 200};
    Settings::Reminders reminders;
    const int many = dice.one_in(12) ? 0 : dice.between(1, 4);
    for (int number = 0; number < many; ++number) {
        reminders.times.emplace_back(dice.one_of(times));
    }
    reminders.quiet = dice.one_of(quiet);
    reminders.per_day = dice.one_of(per_day);
    reminders.per_week = dice.one_of(per_week);
    reminders.after_hard_day = dice.one_in(5);
    return reminders;
}

class SimulatedYear {
  public:
    SimulatedYear(std::uint64_t seed, const std::vector<ZoneTable>& zones, std::size_t home)
        : dice_{seed * 31 + home}, zones_{zones}, here_{home},
          real_{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} + days{dice_.below(365)}
                + seconds{dice_.below(600)}} {
        change_settings();
    }

    void run(days length) {
        for (const sys_seconds end = real_ + length; real_ < end; real_ += between_looks) {
            if (real_ < asleep_until_) {
                continue;
            }
            machine();
            person();
            look();
        }
    }

    const std::vector<std::string>& faults() const { return judge_.faults(); }

    const std::map<Reminding, int>& said() const { return said_; }

    int had_to_come() const { return judge_.had_to_come_so_often(); }

  private:
    enum class Mood { steady, sparse, gone, hard };

    Moment now(seconds late = seconds{0}) const {
        return zones_[here_].moment(real_ + skew_ + late);
    }

    void change_settings() {
        diary_.settings.reminders = random_reminders(dice_);
        known_.due.settings = diary_.settings;
        judge_.settings_changed();
    }

    // The machine

    void machine() {
        if (dice_.one_in(500)) {
            asleep_until_ = real_ + minutes{dice_.between(20, 900)};
        } else if (dice_.one_in(12'000)) {
            asleep_until_ = real_ + hours{dice_.between(24, 24 * 40)};
        }
        if (skew_ != seconds{0} && dice_.one_in(400)) {
            skew_ = seconds{0};
        } else if (dice_.one_in(3000)) {
            static constexpr std::array<minutes, 6> jumps{
                minutes{5}, minutes{45}, hours{3}, hours{26}, days{5}, days{30}};
            skew_ += dice_.one_of(jumps) * (dice_.one_in(2) ? 1 : -1);
        }
        if (dice_.one_in(9000)) {
            here_ = static_cast<std::size_t>(dice_.below(static_cast<int>(zones_.size())));
        }
        if (dice_.one_in(4000)) {
            change_settings();
        }
    }

    // The person

    void person() {
        if (real_ >= mood_until_) {
            static constexpr std::array moods{
                Mood::steady, Mood::steady, Mood::sparse, Mood::gone, Mood::hard};
            mood_ = dice_.one_of(moods);
            mood_until_ = real_ + days{dice_.between(4, mood_ == Mood::hard ? 15 : 45)};
        }
        change_pause();
        change_list();
        if (writes()) {
            write();
        }
    }

    bool writes() {
        const auto clock = now().local - std::chrono::floor<days>(now().local);
        const bool is_awake = hours{7} <= clock && clock < hours{23};
        switch (mood_) {
        case Mood::gone:
            return false;
        case Mood::sparse:
            return is_awake && real_ - wrote_ > hours{66};
        case Mood::steady:
        case Mood::hard:
            break;
        }
        return is_awake ? dice_.one_in(just_had_note_ ? 3 : 80) : dice_.one_in(2000);
    }

    /// Somewhat before the look, as nobody writes in the very second of one.
    void write() {
        Moment at = now();
        at.local -= seconds{dice_.between(1, 500)};
        wrote_ = real_;
        just_had_note_ = false;
        diary_.signs.push_back(at);
        judge_.person_did_something(at);
        const auto place = std::upper_bound(signs_.begin(), signs_.end(), at.instant());
        signs_.insert(place, at.instant());
        if (!dice_.one_in(6)) {
            write_entry(at);
        }
    }

    void write_entry(const Moment& at) {
        Entry entry;
        entry.at = at;
        entry.kind = dice_.one_in(2) ? "note" : "check-in";
        if (entry.kind == "check-in") {
            entry.ratings.mood = dice_.between(3, 10);
            entry.ratings.safety = dice_.between(4, 10);
        }
        if (dice_.one_in(mood_ == Mood::hard ? 2 : 20)) {
            switch (dice_.below(4)) {
            case 0:
                entry.ratings.mood = dice_.between(0, 2);
                break;
            case 1:
                entry.ratings.safety = dice_.between(0, 3);
                break;
            case 2:
                entry.tension.after = dice_.between(8, 10);
                break;
            default:
                entry.answers.push_back({"felt", Value{std::string{"not-safe"}}});
            }
        }
        diary_.entries.push_back(entry);
        auto& read = known_.due.entries;
        read.push_back(std::move(entry));
        if (read.size() > 200) {
            read.erase(read.begin());
        }
    }

    void change_pause() {
        auto& pause = diary_.pause;
        if (pause && !pause->until && dice_.one_in(900)) {
            pause->until = now();
        } else if (dice_.one_in(6000)) {
            pause = Pause{now(), std::nullopt};
            if (!dice_.one_in(3)) {
                const auto length = hours{dice_.between(1, 24 * 20)};
                pause->until = zones_[here_].moment(pause->from.instant() + length);
            }
        }
    }

    void change_list() {
        if (!dice_.one_in(2500)) {
            return;
        }
        const Date today = date_of(now().local);
        diary_.steps.clear();
        diary_.letters.clear();
        if (dice_.one_in(2)) {
            Step step;
            step.id = "s";
            step.day = FloatingDay{plus_days(today, dice_.between(-40, 4)), {}};
            diary_.steps.push_back(step);
        }
        if (dice_.one_in(3)) {
            Letter letter;
            letter.id = "w";
            letter.open_on = plus_days(today, dice_.between(-40, 4));
            diary_.letters.push_back(letter);
        }
        known_.due.steps = diary_.steps;
        known_.due.letters = diary_.letters;
    }

    // The look

    void look() {
        // No look comes to the second.
        const Moment at = now(seconds{dice_.below(50)});
        known_.now = at;
        known_.due.now = at.local;
        known_.due.pause = pause_at(diary_.pause, at, diary_.settings.day_start);
        const auto later = std::upper_bound(signs_.begin(), signs_.end(), at.instant());
        known_.last_sign =
            later == signs_.begin() ? std::nullopt : std::optional{*std::prev(later)};
        judge_.clock_shows(at);

        const Reminding said = remind_now(known_);
        ++said_[said];
        known_.past = after_look(std::move(known_.past), at);
        if (said == Reminding::note || said == Reminding::last_question) {
            known_.past = after_note(std::move(known_.past), at);
            judge_.note_came(at, said == Reminding::last_question);
            just_had_note_ = true;
        } else {
            judge_.nothing_came(at);
        }
    }

    Dice dice_;
    const std::vector<ZoneTable>& zones_;
    std::size_t here_;
    sys_seconds real_;
    seconds skew_{0};
    sys_seconds asleep_until_{};
    Mood mood_ = Mood::steady;
    sys_seconds mood_until_{};
    sys_seconds wrote_{};
    bool just_had_note_ = false;
    Diary diary_;
    std::vector<sys_seconds> signs_;  ///< in the order of the clock
    ReminderKnown known_;
    std::map<Reminding, int> said_;
    Judge judge_{diary_};
};

}  // namespace softly::judging
