#include "core/reminder_world.hpp"
#include "rounds.hpp"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

using namespace softly;
using namespace softly::judging;

namespace {

std::optional<std::uint64_t> number_in(const char* variable) {
    const char* text = std::getenv(variable);
    return text == nullptr || *text == '\0'
               ? std::nullopt
               : std::optional<std::uint64_t>{std::strtoull(text, nullptr, 10)};
}

/// Those of the four that this system knows; a clock may be a month off at either end of the years.
const std::vector<ZoneTable>& zones() {
    static const std::vector<ZoneTable> all = [] {
        const sys_seconds from = std::chrono::sys_days{std::chrono::year{2025} / 6 / 1};
        const sys_seconds until = std::chrono::sys_days{std::chrono::year{2028} / 8 / 1};
        std::vector<ZoneTable> known;
        for (const char* name :
             {"Asia/Jerusalem", "America/New_York", "Pacific/Auckland", "Atlantic/Azores"}) {
            ZoneTable zone{name, from, until};
            if (zone.is_known()) {
                known.push_back(std::move(zone));
            }
        }
        return known;
    }();
    return all;
}

bool no_zones() {
    if (zones().size() == 4) {
        return false;
    }
    MESSAGE("SKIP: no zone files here");
    return true;
}

/// One who writes a line soon after whatever comes, and has no limit in the way; looks come as cron makes them.
/// Says for each window how often a note came in it.
std::map<LocalTime, int> notes_of_a_kind_year(const ZoneTable& zone,
                                              Settings::Reminders reminders) {
    reminders.per_day = 100;
    reminders.per_week = 1000;
    ReminderKnown known;
    known.due.settings.reminders = reminders;
    const Chosen chosen{reminders};
    std::map<LocalTime, int> notes;
    std::optional<sys_seconds> answers;
    const sys_seconds begin = std::chrono::sys_days{std::chrono::year{2026} / 1 / 3};
    for (sys_seconds at = begin; at < begin + days{365}; at += minutes{15}) {
        if (answers && *answers <= at) {
            known.last_sign = answers;
            answers.reset();
        }
        known.now = zone.moment(at);
        known.due.now = known.now.local;
        const Reminding said = remind_now(known);
        known.past = after_look(std::move(known.past), known.now);
        const auto window = chosen.window(known.now.local);
        if (window) {
            notes.try_emplace(*window, 0);
        }
        if (said == Reminding::note || said == Reminding::last_question) {
            known.past = after_note(std::move(known.past), known.now);
            answers = at + minutes{25};
            ++notes[window.value_or(LocalTime{})];
        }
    }
    return notes;
}

}  // namespace

TEST_CASE("a year of looks: every note was allowed to come, and none was left out that had to") {
    if (no_zones()) {
        return;
    }
    const std::uint64_t first = number_in("SOFTLY_YEAR_SEED").value_or(1);
    const std::uint64_t many =
        number_in("SOFTLY_YEARS").value_or(std::max<std::uint64_t>(1, rounds(3)));
    std::map<Reminding, int> said;
    int had_to_come = 0;
    for (std::uint64_t seed = first; seed < first + many; ++seed) {
        for (std::size_t home = 0; home < zones().size(); ++home) {
            SimulatedYear year{seed, zones(), home};
            year.run(days{365});
            for (const auto& [each, times] : year.said()) {
                said[each] += times;
            }
            had_to_come += year.had_to_come();
            const auto& faults = year.faults();
            CAPTURE(faults.size());
            // What follows the first fault may come of it.
            INFO("./dev year " << seed << " (home is " << zones()[home].name() << ")");
            CHECK_MESSAGE(faults.empty(), (faults.empty() ? "" : faults.front()));
        }
    }
    if (many < 3) {
        return;
    }
    // Years that did not meet a rule would tell nothing of it.
    for (const Reminding each : {Reminding::note,
                                 Reminding::last_question,
                                 Reminding::no_times,
                                 Reminding::paused,
                                 Reminding::other_time,
                                 Reminding::had_one,
                                 Reminding::nothing_waits,
                                 Reminding::hard_day,
                                 Reminding::day_is_full,
                                 Reminding::week_is_full,
                                 Reminding::stays_quiet}) {
        CAPTURE(static_cast<int>(each));
        CHECK(said[each] > 0);
    }
    CHECK(had_to_come > 10);
    const std::uint64_t years = many * zones().size();
    MESSAGE(years << " years, " << said[Reminding::note] << " notes, "
                  << said[Reminding::last_question] << " last questions, " << had_to_come
                  << " notes that had to come");
}

TEST_CASE("who answers and has no limit in the way hears of every window once") {
    if (no_zones()) {
        return;
    }
    Settings::Reminders reminders;
    // In any order; in the quiet hours because they were chosen; twice is once.
    reminders.times = {"20:30", "02:30", "10:30", "12:00", "01:30", "20:30"};
    // All of them, and under the sanitizers one.
    const auto many = static_cast<std::size_t>(rounds(static_cast<int>(zones().size()) + 1));
    for (std::size_t home = 0; home < std::min(many, zones().size()); ++home) {
        const ZoneTable& zone = zones()[home];
        CAPTURE(zone.name());
        CHECK(zone.changes() == 6);
        const auto notes = notes_of_a_kind_year(zone, reminders);
        CHECK(notes.size() >= 5 * 365 - 3);
        CHECK(notes.size() <= 5 * 365 + 3);
        for (const auto& [window, times] : notes) {
            CAPTURE(to_text(window));
            CHECK(times == 1);
        }
    }
}

TEST_CASE("in a year without chosen times nothing comes") {
    if (no_zones()) {
        return;
    }
    CHECK(notes_of_a_kind_year(zones().front(), {}).empty());
}
