#include "commands/shared_tries.hpp"

#include "commands/shared_keep.hpp"
#include "core/recurrence.hpp"
#include "core/step_changes.hpp"
#include "store/journal.hpp"
#include "store/month_excerpt.hpp"
#include "view/words_step_changes.hpp"

#include <algorithm>
#include <optional>

namespace softly {
namespace {

/// The day on which the step happened last: a try that is told of later does not turn the calendar back.
Date last_happened(Desk& desk, const Entry& entry) {
    const LocalTime when = entry.at ? entry.at->local : desk.now.local;
    const Journal journal{desk.world, desk.layout};
    std::vector<Month> months = journal.months();
    std::erase_if(months, [&](Month month) { return month < month_of(when); });
    const std::vector<Needle> needles{{{entry.step}, false}};
    const Loaded later = journal.newest(
        1,
        months,
        [&](const Entry& other) {
            return other.step == entry.step && other.kind == entry.kind && other.at;
        },
        [&](std::string text) { return month_excerpt(std::move(text), needles); });
    return later.entries.empty()
               ? date_of(when)
               : std::max(date_of(when), date_of(later.entries.front().entry.at->local));
}

}  // namespace

void note_step(Entry& entry, const Step& step) {
    entry.step = step.id;
    entry.expected = step.expected;
    const bool is_named =
        std::find(entry.people.begin(), entry.people.end(), step.person) != entry.people.end();
    if (!step.person.empty() && !is_named) {
        entry.people.push_back(step.person);
    }
}

std::vector<Change> changes_of_try(Desk& desk, const LoadedSteps& loaded, const Entry& entry) {
    const auto step = step_with_id(loaded, entry.step);
    if (!step || !has_known_state(*step)) {
        return {};
    }
    const Date happened =
        read_every(step->every) ? last_happened(desk, entry) : date_of(desk.now.local);
    try {
        return changes_between(desk, loaded, *step, after_try(*step, happened, today_of(desk)));
    } catch (const Failure& failure) {
        say(desk, failure.what());  // what was done is kept all the same
        return {};
    }
}

ExitCode keep_try(Desk& desk, const Entry& entry, const FoundStep& found) {
    for (const Problem& problem : found.loaded.problems) {
        desk.people_problems.push_back(problem);
    }
    const ExitCode code = keep_entry(desk, entry, [&] {
        return changes_of_try(desk, load_steps(desk.world, desk.layout), entry);
    });
    if (code == ExitCode::could_not) {
        return code;
    }
    if (has_ended(found.step)) {
        say(desk, words::step_tried_before());
        return code;
    }
    const auto now = step_with_id(load_steps(desk.world, desk.layout), found.step.id);
    if (now && now->day && now->day != found.step.day) {
        say(desk, words::step_is_next(as_told(desk, *now)));
    } else if (!now) {
        say(desk,
            entry.how == "done" ? words::step_came_to_its_end(as_told(desk, found.step))
                                : words::smaller_after_try(as_told(desk, found.step)));
    }
    return code;
}

}  // namespace softly
