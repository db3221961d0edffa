#include "commands/shared_reminders.hpp"

#include "base/text.hpp"
#include "commands/shared_due.hpp"
#include "core/pause.hpp"
#include "store/drafts.hpp"
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

std::optional<Instant> last_sign(Desk& desk, ReadForReminders& read) {
    NewestSign sign{desk.now.instant()};
    const ReminderKnown& known = read.known;
    for (const Entry& entry : known.due.entries) {
        sign.take(entry.at);
    }
    if (!sign.newest() && !known.past.notes.empty()) {
        sign.take(newest_entry(desk, read.problems));
    }
    for (const Entry& draft : known.drafts) {
        sign.take(draft.at);
    }
    for (const Step& step : known.due.steps) {
        sign.take(step.created);
    }
    for (const Letter& letter : known.due.letters) {
        sign.take(letter.written);
        sign.take(letter.opened);
    }
    sign.take(known.past.sign);
    if (read.pause) {
        sign.take(read.pause->from);
    }
    return sign.newest();
}

}  // namespace

ReadForReminders read_for_reminders(Desk& desk, ReminderPast past) {
    const std::chrono::minutes day_start = desk.settings.day_start;
    const auto pause = load_pause(desk.world, desk.layout).pause;
    const Date yesterday = plus_days(day_of(desk.now.local, day_start), -1);
    ReadForDue due = read_for_due(desk, pause_at(pause, desk.now, day_start), 0, yesterday);
    ReadForReminders read{{.now = desk.now, .due = std::move(due.known), .past = std::move(past)},
                          pause,
                          std::move(due.problems)};
    for (Draft& draft : read_drafts(desk.world, desk.layout)) {
        read.known.drafts.push_back(std::move(draft.entry));
    }
    read.known.last_sign = last_sign(desk, read);
    return read;
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
