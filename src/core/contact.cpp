#include "core/contact.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace softly {
namespace {

bool is_wished_for(const Person& person, Date on) {
    return wish_of(person) && !is_unsafe(person) && !is_resting(person, on);
}

/// Contact that nobody unsafe was alone in; a moment without a name is with whoever was there.
bool is_contact_with_anyone(const Entry& entry, const People& people) {
    const bool said = !entry.contact_since.empty() && entry.contact_since != "none";
    if (!tells_of_contact(entry)) {
        return said;
    }
    return said || entry.people.empty()
           || std::any_of(entry.people.begin(), entry.people.end(), [&](const std::string& name) {
                  const Person* person = find_person(people, name);
                  return person == nullptr || !is_unsafe(*person);
              });
}

/// The newest by the instant, and then the day it was where the person was.
template <class Counts>
std::optional<Date> newest_day(std::span<const Entry> entries,
                               std::chrono::minutes day_start,
                               Counts counts) {
    const Entry* newest = nullptr;
    for (const Entry& entry : entries) {
        const bool newer =
            entry.at && (newest == nullptr || newest->at->instant() < entry.at->instant());
        if (newer && counts(entry)) {
            newest = &entry;
        }
    }
    return newest == nullptr ? std::nullopt : std::optional{day_of(newest->at->local, day_start)};
}

Date horizon(Date today, const Outlook& outlook) {
    return plus_days(today, outlook.days_ahead);
}

/// What a wish that began on `last` comes to today.
std::optional<ComeRound> come_round_by(const std::string& id,
                                       const std::optional<Date>& last,
                                       const Span& wish,
                                       Date today,
                                       const Outlook& outlook) {
    const auto counted = outlook.anew && (!last || *last < *outlook.anew) ? outlook.anew : last;
    if (!counted) {
        return ComeRound{id, std::nullopt, std::nullopt};
    }
    const Date since = comes_round(*counted, wish);
    return since <= horizon(today, outlook) ? std::optional{ComeRound{id, last, since}}
                                            : std::nullopt;
}

}  // namespace

bool tells_of_contact(const Entry& entry) {
    return entry.kind == "moment" || entry.contact != Contact{}
           || (entry.kind == "try" && !entry.how.empty());
}

std::function<bool(const Entry& entry)> contact_with(const Person& person, const People& people) {
    return [&person, &people, known = std::map<std::string, bool>{}](const Entry& entry) mutable {
        const auto is_meant = [&](const std::string& name) {
            const auto found = known.find(name);
            return found != known.end()
                       ? found->second
                       : known.emplace(name, find_person(people, name) == &person).first->second;
        };
        return tells_of_contact(entry)
               && std::any_of(entry.people.begin(), entry.people.end(), is_meant);
    };
}

std::optional<Date> last_contact(std::span<const Entry> entries,
                                 const Person& person,
                                 const People& people,
                                 std::chrono::minutes day_start) {
    if (is_unsafe(person)) {
        return std::nullopt;
    }
    return newest_day(entries, day_start, contact_with(person, people));
}

std::optional<Date> last_contact_with_anyone(std::span<const Entry> entries,
                                             const People& people,
                                             std::chrono::minutes day_start) {
    return newest_day(entries, day_start, [&](const Entry& entry) {
        return is_contact_with_anyone(entry, people);
    });
}

Date comes_round(Date last, const Span& wish) {
    return plus_days(plus_months(last, wish.months), wish.days);
}

std::vector<ComeRound> all_come_round(std::span<const Entry> entries,
                                      const People& people,
                                      const DayNow& day,
                                      const Outlook& outlook) {
    std::vector<ComeRound> round;
    for (const Person& person : people) {
        if (!is_wished_for(person, horizon(day.today, outlook))) {
            continue;
        }
        const std::string& id = person.id.empty() ? person.name : person.id;
        const auto last = last_contact(entries, person, people, day.day_start);
        if (auto again = come_round_by(id, last, *wish_of(person), day.today, outlook)) {
            round.push_back(std::move(*again));
        }
    }
    std::sort(round.begin(), round.end(), [](const ComeRound& one, const ComeRound& other) {
        return one.id < other.id;
    });
    return round;
}

std::vector<ComeRound> come_round(std::span<const Entry> entries,
                                  const People& people,
                                  const DayNow& day,
                                  const Outlook& outlook) {
    std::vector<ComeRound> round = all_come_round(entries, people, day, outlook);
    if (round.size() <= most_come_round) {
        return round;
    }
    const auto turn = static_cast<std::size_t>(
        std::chrono::sys_days{day.today}.time_since_epoch().count() + 1'000'000);
    const std::size_t first = turn * most_come_round % round.size();
    std::rotate(
        round.begin(), std::next(round.begin(), static_cast<std::ptrdiff_t>(first)), round.end());
    round.resize(most_come_round);
    return round;
}

std::optional<ComeRound> anyone_come_round(std::span<const Entry> entries,
                                           const People& people,
                                           const Span& contact_floor,
                                           const DayNow& day,
                                           const Outlook& outlook) {
    const auto last = last_contact_with_anyone(entries, people, day.day_start);
    return come_round_by("", last, contact_floor, day.today, outlook);
}

std::optional<Date> first_day_that_counts(const People& people,
                                          const std::optional<Span>& contact_floor,
                                          Date today,
                                          const Outlook& outlook) {
    // A month is taken back to a month's beginning at the latest, so what clamping loses is made good.
    constexpr int most_lost_by_clamping = 4;
    std::optional<Date> first;
    const auto reach = [&](const Span& wish) {
        const int clamped = wish.months > 0 ? most_lost_by_clamping : 0;
        const Date day = plus_days(plus_months(today, -wish.months), -wish.days - clamped);
        first = first ? std::min(*first, day) : day;
    };
    for (const Person& person : people) {
        if (is_wished_for(person, horizon(today, outlook))) {
            reach(*wish_of(person));
        }
    }
    if (contact_floor) {
        reach(*contact_floor);
    }
    return first;
}

}  // namespace softly
