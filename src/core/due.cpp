#include "core/due.hpp"

#include "core/check_in.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace softly {
namespace {

DayNow day_now(const DueKnown& known) {
    return {day_of(known.now, known.settings.day_start), known.settings.day_start};
}

Outlook outlook(const DueKnown& known) {
    return {known.days_ahead, known.pause.counts_from};
}

/// A wish for contact in days or longer; nothing where there is none.
std::optional<Span> contact_floor(const DueKnown& known) {
    return parse_wish(known.settings.contact_floor);
}

// Steps

bool may_be_brought_up(const DueKnown& known, const Step& step, Date on) {
    if (step.person.empty()) {
        return true;
    }
    const Person* person = find_person(known.people, step.person);
    // Of a list of people that cannot be read, nobody can say who is not to be named.
    return person == nullptr ? !known.people_unread
                             : !is_unsafe(*person) && !is_resting(*person, on);
}

bool is_due(const DueKnown& known, const Step& step, Date today) {
    if (!step.day || step.day->day > plus_days(today, known.days_ahead)) {
        return false;
    }
    const Date on = std::max(today, step.day->day);
    return has_come(step, on, known.pause.counts_from) && may_be_brought_up(known, step, on);
}

void add_steps(const DueKnown& known, Date today, std::vector<Due>& due) {
    const std::size_t first = due.size();
    for (const Step& step : known.steps) {
        if (is_due(known, step, today)) {
            due.push_back({DueType::step, step.id, step.what, step.person, step.day});
        }
    }
    const auto when = [](const Due& each) {
        return std::tuple{each.day->day, each.day->time.value_or(std::chrono::seconds{0})};
    };
    std::stable_sort(due.begin() + static_cast<std::ptrdiff_t>(first),
                     due.end(),
                     [&](const Due& one, const Due& other) { return when(one) < when(other); });
}

// Letters

void add_letters(const DueKnown& known, Date today, std::vector<Due>& due) {
    const Date horizon = plus_days(today, known.days_ahead);
    std::vector<const Letter*> letters;
    for (const Letter& letter : known.letters) {
        if (!letter.opened && letter.open_on && *letter.open_on <= horizon
            && !waits_for_a_hard_day(letter)) {
            letters.push_back(&letter);
        }
    }
    std::stable_sort(letters.begin(), letters.end(), [](const Letter* one, const Letter* other) {
        return *one->open_on < *other->open_on;
    });
    for (const Letter* letter : letters) {
        due.push_back({DueType::letter,
                       letter->id,
                       "",
                       "",
                       FloatingDay{letter->open_on.value_or(today), {}}});
    }
}

// Contact

Due from_wish(DueType type, const ComeRound& round) {
    Due due{type, round.id, "", round.id, std::nullopt};
    if (round.since) {
        due.day = FloatingDay{*round.since, {}};
    }
    return due;
}

void add_contact(const DueKnown& known, const DayNow& day, std::vector<Due>& due) {
    for (const ComeRound& round : come_round(known.entries, known.people, day, outlook(known))) {
        due.push_back(from_wish(DueType::person, round));
    }
    const auto wish = contact_floor(known);
    if (!wish) {
        return;
    }
    if (const auto round =
            anyone_come_round(known.entries, known.people, *wish, day, outlook(known))) {
        due.push_back(from_wish(DueType::contact, *round));
    }
}

// A check-in

/// Whether a clock time that somebody wanted to be reminded at has come on this day.
bool has_reminder_come(const DueKnown& known, const DayNow& day) {
    const auto& times = known.settings.reminders.times;
    return std::any_of(times.begin(), times.end(), [&](const std::string& time) {
        const auto clock = parse_clock(time);
        // A time before the day begins belongs to the night at its end.
        const int nights = clock && *clock < day.day_start ? 1 : 0;
        return clock && start_of(plus_days(day.today, nights)) + *clock <= known.now;
    });
}

bool has_checked_in(const DueKnown& known, const DayNow& day) {
    return std::any_of(known.entries.begin(), known.entries.end(), [&](const Entry& entry) {
        return entry.kind == check_in_kind && entry.at
               && day_of(entry.at->local, day.day_start) == day.today;
    });
}

}  // namespace

std::string_view name_of(DueType type) {
    switch (type) {
    case DueType::step:
        return "step";
    case DueType::letter:
        return "letter";
    case DueType::person:
        return "person";
    case DueType::contact:
        return "contact";
    case DueType::check_in:
        break;
    }
    return "check-in";
}

std::optional<Date> first_day_for_due(const DueKnown& known) {
    if (known.pause.holds) {
        return std::nullopt;
    }
    const DayNow day = day_now(known);
    const auto first =
        first_day_that_counts(known.people, contact_floor(known), day.today, outlook(known));
    return first || !has_reminder_come(known, day) ? first : std::optional{day.today};
}

std::vector<Due> what_is_due(const DueKnown& known) {
    std::vector<Due> due;
    if (known.pause.holds) {
        return due;
    }
    const DayNow day = day_now(known);
    add_steps(known, day.today, due);
    add_letters(known, day.today, due);
    if (known.entries_unread) {
        return due;
    }
    add_contact(known, day, due);
    if (has_reminder_come(known, day) && !has_checked_in(known, day)) {
        due.push_back({DueType::check_in, "", "", "", FloatingDay{day.today, {}}});
    }
    return due;
}

}  // namespace softly
