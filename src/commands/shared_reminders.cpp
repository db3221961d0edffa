#include "commands/shared_reminders.hpp"

#include "base/text.hpp"
#include "commands/shared_due.hpp"
#include "core/pause.hpp"
#include "store/journal.hpp"
#include "store/pause_file.hpp"
#include "view/words_reminders.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace softly {
namespace {

using Instant = std::chrono::sys_seconds;

/// The newest of what was, by now.
class NewestSign {
  public:
    explicit NewestSign(Instant now) : now_(now) {}

    void take(const std::optional<Moment>& moment) {
        if (moment && moment->instant() <= now_ && (!newest_ || moment->instant() > *newest_)) {
            newest_ = moment->instant();
        }
    }

    const std::optional<Instant>& newest() const { return newest_; }

  private:
    Instant now_;
    std::optional<Instant> newest_;
};

std::optional<Moment> newest_entry(Desk& desk, Problems& problems) {
    const Journal journal{desk.world, desk.layout};
    Loaded loaded = journal.newest(1, journal.months(), [&](const Entry& entry) {
        return entry.at && entry.at->instant() <= desk.now.instant();
    });
    problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
    return loaded.entries.empty() ? std::nullopt : loaded.entries.front().entry.at;
}

std::optional<Instant> last_sign(Desk& desk,
                                 const DueKnown& known,
                                 const std::optional<Pause>& pause,
                                 const ReminderPast& past,
                                 Problems& problems) {
    NewestSign sign{desk.now.instant()};
    for (const Entry& entry : known.entries) {
        sign.take(entry.at);
    }
    if (!sign.newest() && !past.notes.empty()) {
        sign.take(newest_entry(desk, problems));
    }
    for (const Step& step : known.steps) {
        sign.take(step.created);
    }
    for (const Letter& letter : known.letters) {
        sign.take(letter.written);
        sign.take(letter.opened);
    }
    if (pause) {
        sign.take(pause->from);
    }
    return sign.newest();
}

}  // namespace

ReadForReminders read_for_reminders(Desk& desk, ReminderPast past) {
    const std::chrono::minutes day_start = desk.settings.day_start;
    const auto pause = load_pause(desk.world, desk.layout).pause;
    const Date yesterday = plus_days(day_of(desk.now.local, day_start), -1);
    ReadForDue read = read_for_due(desk, pause_at(pause, desk.now, day_start), 0, yesterday);
    const auto sign = last_sign(desk, read.known, pause, past, read.problems);
    return {{desk.now, std::move(read.known), sign, std::move(past)}, std::move(read.problems)};
}

std::string note_text(const Desk& desk) {
    const Settings::Reminders& settings = desk.settings.reminders;
    if (!trim(settings.text).empty()) {
        return settings.text;
    }
    const auto window = window_at(settings, desk.now.local);
    const LocalTime time = window ? window->begin : desk.now.local;
    return words::note_for(
        std::chrono::duration_cast<std::chrono::minutes>(time - start_of(date_of(time))));
}

}  // namespace softly
