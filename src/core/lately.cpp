#include "core/lately.hpp"

#include "base/text.hpp"
#include "core/low.hpp"
#include "core/median.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace softly {
namespace {

constexpr int days_of_week = 7;
constexpr int good_mood = 7;
constexpr std::size_t enough_for_a_median = 5;
constexpr std::size_t most_texts = 3;
constexpr std::string_view therapy = "therapy";
constexpr std::string_view week = "week";
constexpr std::string_view calm_company = "calm-company";

std::optional<Date> day_of_entry(const Entry& entry, std::chrono::minutes day_start) {
    return entry.at ? std::optional{day_of(entry.at->local, day_start)} : std::nullopt;
}

bool is_today(const Entry& entry, const DayNow& day) {
    return day_of_entry(entry, day.day_start) == day.today;
}

bool is_done(const Entry& entry) {
    return !entry.pack.empty() && entry.finished.value_or(true);
}

bool has(const std::vector<std::string>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

void take_todays(Situation& situation, const Entry& entry) {
    situation.not_safe = situation.not_safe || says_not_safe(entry);
    if (!situation.tension) {
        situation.tension = entry.tension.after ? entry.tension.after : entry.tension.before;
    }
    if (situation.tone_to_self.empty()) {
        situation.tone_to_self = entry.kindness.self;
    }
}

std::optional<double> middle(const std::vector<int>& values) {
    return values.size() < enough_for_a_median ? std::nullopt : std::optional{median(values)};
}

}  // namespace

Ratings ratings_today(std::span<const Entry> newest_first, const DayNow& day) {
    Ratings latest;
    for (const std::string_view name : rating_names) {
        for (const Entry& entry : newest_first) {
            const Rating& rated = rating(entry.ratings, name);
            if (is_today(entry, day) && (rated || has(entry.numb, name))) {
                rating(latest, name) = rated;
                break;
            }
        }
    }
    return latest;
}

Situation situation_today(std::span<const Entry> newest_first, const DayNow& day) {
    Situation situation{.today = day.today, .ratings = ratings_today(newest_first, day)};
    bool had_therapy = false;
    bool spoke_of_it = false;
    std::optional<Date> last_week;
    for (const Entry& entry : newest_first) {
        if (is_today(entry, day)) {
            take_todays(situation, entry);
            had_therapy = had_therapy || has(entry.tags, therapy);
            spoke_of_it = spoke_of_it || entry.pack == therapy;
        }
        if (!last_week && entry.pack == week && is_done(entry)) {
            last_week = day_of_entry(entry, day.day_start);
        }
    }
    situation.stirred_after_therapy = had_therapy && !spoke_of_it;
    situation.good_moment = situation.ratings.mood && *situation.ratings.mood >= good_mood;
    // The day on which somebody looked back last is taken for their day of the week.
    situation.week_day = last_week && *last_week < day.today
                         && days_between(*last_week, day.today) % days_of_week == 0;
    return situation;
}

std::vector<PackPast> packs_gone_through(std::span<const Entry> newest_first,
                                         std::chrono::minutes day_start) {
    std::vector<PackPast> past;
    for (const Entry& entry : newest_first) {
        const auto day = day_of_entry(entry, day_start);
        if (!day || entry.pack.empty()) {
            continue;
        }
        if (is_done(entry)) {
            past.push_back({entry.pack, *day, PackPast::What::done});
        }
        if (entry.felt == "sharper") {
            past.push_back({entry.pack, *day, PackPast::What::sharper});
        }
    }
    return past;
}

WeekBehind week_behind(std::span<const Entry> newest_first,
                       const DayNow& day,
                       const People& known) {
    WeekBehind behind;
    std::set<std::string> people;
    std::vector<int> mood;
    std::vector<int> connection;
    for (const Entry& entry : newest_first) {
        const auto its_day = day_of_entry(entry, day.day_start);
        if (!its_day || *its_day > day.today || days_between(*its_day, day.today) >= days_of_week) {
            continue;
        }
        ++behind.entries;
        if (!trim(entry.text).empty() && behind.words.size() < most_texts) {
            behind.words.push_back(entry.text);
        }
        for (const std::string& reference : entry.people) {
            const Person* person = find_person(known, reference);
            if (person == nullptr || !is_unsafe(*person)) {
                people.insert(person == nullptr ? reference : person->id);
            }
        }
        if (entry.ratings.mood) {
            mood.push_back(*entry.ratings.mood);
        }
        if (entry.ratings.connection) {
            connection.push_back(*entry.ratings.connection);
        }
    }
    behind.people = static_cast<int>(people.size());
    behind.mood = middle(mood);
    behind.connection = middle(connection);
    return behind;
}

CalmPairs calm_pairs(std::span<const Entry> newest_first) {
    std::vector<int> before;
    std::vector<int> after;
    for (const Entry& entry : newest_first) {
        if (entry.pack == calm_company && entry.tension.before && entry.tension.after) {
            before.push_back(*entry.tension.before);
            after.push_back(*entry.tension.after);
        }
    }
    return before.empty()
               ? CalmPairs{}
               : CalmPairs{static_cast<int>(before.size()), median(before), median(after)};
}

}  // namespace softly
