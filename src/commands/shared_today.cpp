#include "commands/shared_today.hpp"

#include "commands/shared_pause.hpp"
#include "commands/shared_steps.hpp"
#include "core/lately.hpp"
#include "core/low.hpp"
#include "core/plan.hpp"
#include "store/journal.hpp"
#include "store/passed_by.hpp"
#include "store/people_file.hpp"
#include "store/plan_file.hpp"
#include "view/screen_text.hpp"
#include "view/words_reflect.hpp"
#include "view/words_steps.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace softly {
namespace {

constexpr std::ptrdiff_t months_looked_at = 2;
constexpr int shown_of_text = 60;
constexpr std::string_view plan_pack = "plan";

DayNow day_now(const Desk& desk) {
    return {day_of(desk.now.local, desk.settings.day_start), desk.settings.day_start};
}

constexpr std::ptrdiff_t moves_that_slow = 2;

bool is_moved(const Step& step) {
    return step.moved.value_or(0) > 0;
}

void add_fact(Today& today, std::string_view name, std::string value) {
    if (!value.empty()) {
        today.facts.push_back({std::string{name}, std::move(value)});
    }
}

}  // namespace

Lately read_lately(Desk& desk) {
    const Journal journal{desk.world, desk.layout};
    std::vector<Month> months = journal.months();
    if (std::ssize(months) > months_looked_at) {
        months.erase(months.begin(), months.end() - months_looked_at);
    }
    Loaded loaded = journal.newest(
        std::numeric_limits<std::size_t>::max(), months, [](const Entry&) { return true; });
    Lately lately;
    for (Placed& placed : loaded.entries) {
        lately.entries.push_back(std::move(placed.entry));
    }
    lately.problems = std::move(loaded.problems);
    return lately;
}

Today today_for(Desk& desk, const Lately& lately) {
    const DayNow day = day_now(desk);
    const Situation situation = situation_today(lately.entries, day);
    Today today{.ratings = situation.ratings, .tension = situation.tension};
    LoadedPeople known = load_people(desk.world, desk.layout);
    today.people = std::move(known.people);
    WeekBehind week = week_behind(lately.entries, day, today.people);
    for (std::string& text : week.words) {
        text = shortened(on_one_line(text), shown_of_text);
    }
    add_fact(today, "week", week.entries == 0 ? "" : words::week_so_far(week));
    add_fact(today, "entries", std::to_string(week.entries));
    const CalmPairs calm = calm_pairs(lately.entries);
    add_fact(today, "calm", calm.n == 0 ? "" : words::calm_so_far(calm));
    add_fact(today, "pairs", std::to_string(calm.n));
    const Steps listed = steps_listed(desk, load_steps(desk.world, desk.layout).steps);
    if (const Step* step = newest_step(listed, day.today, pause_now(desk).counts_from)) {
        add_fact(today, "waiting-step", words::waiting_step_fact(step->what));
        add_fact(today, "step-person", person_name(today.people, step->person));
    }
    return today;
}

std::string suggestion_for(Desk& desk, const Lately& lately, std::span<const Pack> packs) {
    const PauseNow pause = pause_now(desk);
    if (pause.holds) {
        return "";
    }
    const DayNow day = day_now(desk);
    std::vector<PackPast> past = packs_gone_through(lately.entries, day.day_start);
    for (PackPast& each : read_passed_by(desk.world, desk.layout)) {
        past.push_back(std::move(each));
    }
    // A plan that is there was made, however long ago.
    if (!is_empty(load_plan(desk.world, desk.layout).plan)) {
        past.push_back({std::string{plan_pack}, day.today, PackPast::What::done});
    }
    Situation situation = situation_today(lately.entries, day);
    const Steps listed = steps_listed(desk, load_steps(desk.world, desk.layout).steps);
    situation.step_waiting = step_to_ask(listed, day.today, pause.counts_from) != nullptr;
    situation.slowed = std::count_if(listed.begin(), listed.end(), is_moved) >= moves_that_slow;
    return suggested(situation, packs, past);
}

bool is_hard_day(Desk& desk, const Lately& lately) {
    return is_low(ratings_today(lately.entries, day_now(desk)));
}

}  // namespace softly
