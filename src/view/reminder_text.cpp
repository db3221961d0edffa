#include "view/reminder_text.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"
#include "view/words_reminders.hpp"
#include "view/words_schedule.hpp"

#include <array>
#include <vector>

namespace softly {
namespace {

constexpr int labels = 11;

std::string times(const ShownReminders& shown) {
    const Settings::Reminders& settings = shown.settings;
    if (settings.times.empty()) {
        return shown.settings_unread ? words::no_times_readable() : words::no_times_chosen();
    }
    const std::string chosen = join(settings.times, ", ");
    return settings.quiet.size() == 2 && settings.quiet[0] != settings.quiet[1]
               ? words::times_and_quiet(chosen, settings.quiet[0], settings.quiet[1])
               : chosen;
}

std::string last_look(const ShownReminders& shown) {
    const auto& looked = shown.past.looked;
    if (!looked) {
        return words::never_looked();
    }
    if (!shown.past.notes.empty() && shown.past.notes.back() == *looked) {
        return words::looked_and_said(looked->local);
    }
    if (shown.past.no_way) {
        return words::looked_and_found_no_way(looked->local);
    }
    return shown.at_last_look ? words::looked_and_said_nothing(
               looked->local, words::reminding(*shown.at_last_look, shown.halved, shown.discreet))
                              : words::looked(looked->local);
}

bool was_long_ago(const ShownReminders& shown) {
    constexpr std::chrono::minutes four_looks{60};
    const auto& looked = shown.past.looked;
    return looked && shown.moment.instant() - looked->instant() > four_looks;
}

std::string last_note(const ReminderPast& past) {
    return past.notes.empty()
               ? words::no_note_yet()
               : words::note_came(past.notes.back().local,
                                  past.channel.empty() ? "" : words::channel(past.channel));
}

std::string next(const ShownReminders& shown) {
    if (shown.next) {
        return words::next_time(shown.next->local);
    }
    if (shown.now == Reminding::stays_quiet) {
        return words::no_next_time_until_written();
    }
    if (shown.now == Reminding::unread) {
        return words::no_next_time_unread();
    }
    return shown.now == Reminding::paused && !shown.pause_ends ? words::no_next_time_until_resumed()
                                                               : words::no_next_time();
}

std::string by_cron(const Schedule& schedule) {
    using InCrontab = Schedule::InCrontab;
    switch (schedule.in_crontab) {
    case InCrontab::torn:
        return words::crontab_is_torn(schedule.why_unknown);
    case InCrontab::unknown:
        return words::crontab_unknown(schedule.why_unknown);
    case InCrontab::switched_off:
        return words::cron_is_switched_off();
    case InCrontab::no:
        return "";
    case InCrontab::yes:
        break;
    }
    if (!schedule.cron_finds_it) {
        return words::cron_calls_nobody(schedule.cron_program);
    }
    return words::cron_looks(schedule.every_quarter, schedule.cron_runs);
}

std::string by_timer(const Schedule& schedule) {
    if (schedule.timer.empty()) {
        return "";
    }
    return schedule.timer_finds_it ? words::timer_looks(schedule.timer_is_active)
                                   : words::timer_calls_nobody(schedule.timer_program);
}

/// Who looks, in sentences.
std::vector<std::string> looks(const Schedule& schedule) {
    std::vector<std::string> sentences;
    if (!schedule.is_anywhere() && schedule.in_crontab != Schedule::InCrontab::unknown) {
        sentences.push_back(words::nobody_looks());
    }
    for (const std::string& sentence : std::array{by_cron(schedule), by_timer(schedule)}) {
        if (!sentence.empty()) {
            sentences.push_back(sentence);
        }
    }
    if (!schedule.has_way) {
        sentences.push_back(words::note_has_no_way());
    }
    return sentences;
}

}  // namespace

std::string reminders_text(const ShownReminders& shown, const Style& style) {
    std::string text;
    const auto add = [&](std::string_view label, const std::string& words) {
        const std::string line = padded(std::string{label}, labels) + sanitized(words);
        text += wrapped_block(line, style.columns, 0, labels) + "\n";
    };
    add(words::label_times(), times(shown));
    std::string_view label = words::label_looks();
    for (const std::string& sentence : looks(shown.schedule)) {
        add(label, sentence);
        label = "";
    }
    add(words::label_looked(), last_look(shown));
    if (shown.schedule.is_anywhere() && was_long_ago(shown)) {
        add("", words::nobody_looked_since());
    }
    add(words::label_last_note(), last_note(shown.past));
    add(words::label_now(), words::reminding(shown.now, shown.halved, shown.discreet));
    if (shown.halved) {
        add("", words::pace_is_halved());
    }
    add(words::label_next(), next(shown));
    add(words::label_to_stop(), words::how_to_stop());
    return text;
}

}  // namespace softly
