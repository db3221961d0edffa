#include "commands/shared_due.hpp"

#include "commands/shared_pause.hpp"
#include "store/journal.hpp"
#include "store/letters_file.hpp"
#include "store/people_file.hpp"
#include "store/steps_file.hpp"

#include <iterator>
#include <utility>

namespace softly {
namespace {

void add_problems(Problems& all, Problems more) {
    all.insert(
        all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void read_entries(Desk& desk,
                  const std::optional<Date>& entries_from,
                  DueKnown& known,
                  Problems& problems) {
    auto first = first_day_for_due(known);
    if (entries_from && (!first || *entries_from < *first)) {
        first = entries_from;
    }
    if (!first) {
        return;
    }
    const Journal journal{desk.world, desk.layout};
    Loaded loaded = journal.load(journal.months_between(first, date_of(known.now)));
    for (Placed& placed : loaded.entries) {
        known.entries.push_back(std::move(placed.entry));
    }
    known.entries_unread = !loaded.unread.empty();
    add_problems(problems, journal.listing_problems());
    add_problems(problems, std::move(loaded.problems));
}

}  // namespace

ReadForDue read_for_due(Desk& desk,
                        const PauseNow& pause,
                        int days_ahead,
                        const std::optional<Date>& entries_from) {
    ReadForDue read{{.now = desk.now.local, .days_ahead = days_ahead, .pause = pause}, {}};
    DueKnown& known = read.known;
    known.settings = desk.settings;
    LoadedSteps steps = load_steps(desk.world, desk.layout);
    LoadedPeople people = load_people(desk.world, desk.layout);
    LoadedLetters letters = load_letters(desk.world, desk.layout);
    for (Problems* more : {&steps.problems, &people.problems, &letters.problems}) {
        add_problems(read.problems, std::move(*more));
    }
    known.steps = std::move(steps.steps);
    known.people = std::move(people.people);
    known.people_unread = people.unread;
    known.letters = std::move(letters.letters);
    read_entries(desk, entries_from, known, read.problems);
    return read;
}

WhatWaits what_waits(Desk& desk, int days_ahead) {
    const PauseNow pause = pause_now(desk);
    if (pause.holds) {
        return {};
    }
    ReadForDue read = read_for_due(desk, pause, days_ahead);
    std::vector<Due> due = what_is_due(read.known);
    return {std::move(due), std::move(read.known.people), std::move(read.problems)};
}

}  // namespace softly
