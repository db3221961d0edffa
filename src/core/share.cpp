#include "core/share.hpp"

#include "base/text.hpp"
#include "core/blanked.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace softly {

namespace {

// Other names of exercises may be a person's own words.
constexpr std::array<std::string_view, 2> shipped_exercises{"breathe", "ground"};
constexpr std::size_t shortest_name_alone = 3;  // bytes

/// A name as it may stand in somebody's words, and what is shown instead.
struct Instead {
    std::string name;
    std::string initials;
};

/// Dana Levi is Dana too. An article or a word in small letters is nobody.
bool stands_alone(std::string_view word) {
    return word.size() >= shortest_name_alone && !(word.front() >= 'a' && word.front() <= 'z')
           && word != "The";
}

void add_name(std::vector<Instead>& names, const std::string& name, const std::string& initials) {
    if (name.empty()) {
        return;
    }
    names.push_back({name, initials});
    for (const std::string_view word : split(name, ' ')) {
        if (word.size() < name.size() && stands_alone(word)) {
            names.push_back({std::string{word}, initials});
        }
    }
}

std::vector<Instead> names_to_shorten(const People& people, std::span<const Entry* const> entries) {
    std::vector<Instead> names;
    for (const Person& person : people) {
        const std::string shown = initials(person.name.empty() ? person.id : person.name);
        add_name(names, person.name, shown);
        add_name(names, person.id, shown);
        for (const std::string& alias : person.aliases) {
            add_name(names, alias, shown);
        }
    }
    for (const Entry* entry : entries) {
        for (const std::string& reference : entry->people) {
            if (find_person(people, reference) == nullptr) {
                add_name(names, reference, initials(reference));
            }
        }
    }
    std::stable_sort(names.begin(), names.end(), [](const Instead& left, const Instead& right) {
        return left.name.size() > right.name.size();
    });
    return names;
}

std::string shortened_names(std::string text, const std::vector<Instead>& names) {
    for (const Instead& each : names) {
        text = blanked(text, std::span{&each.name, 1}, each.initials);
    }
    return text;
}

/// What of an entry somebody else reads: its words, and what was noted with them.
Entry readable(const Entry& entry,
               const People& people,
               bool with_names,
               const std::vector<Instead>& names) {
    Entry shown;
    shown.at = entry.at;
    shown.kind = entry.kind;
    shown.ratings = entry.ratings;
    shown.numb = entry.numb;
    shown.tension = entry.tension;
    shown.expected = entry.expected;
    shown.happened = entry.happened;
    for (const std::string& reference : entry.people) {
        const std::string name = person_name(people, reference);
        shown.people.push_back(with_names ? name : initials(name));
    }
    const auto words = [&](const std::string& text) {
        return with_names ? text : shortened_names(text, names);
    };
    shown.text = words(entry.text);
    shown.kindness.received = words(entry.kindness.received);
    shown.kindness.given = words(entry.kindness.given);
    std::transform(
        entry.helped.begin(), entry.helped.end(), std::back_inserter(shown.helped), words);
    return shown;
}

/// With names, those that the person keeps a block for; a name in an entry that was not chosen stays in it.
std::map<std::string, int> shown_people(const std::map<std::string, int>& counts,
                                        const People& people,
                                        bool with_names) {
    std::map<std::string, int> shown;
    for (const auto& [reference, moments] : counts) {
        const bool named = with_names && find_person(people, reference) != nullptr;
        const std::string name = person_name(people, reference);
        shown[named ? name : initials(name)] += moments;
    }
    return shown;
}

/// An exercise of another name has none here.
std::vector<TensionSummary> shown_tension(std::vector<TensionSummary> tension) {
    for (TensionSummary& each : tension) {
        if (std::find(shipped_exercises.begin(), shipped_exercises.end(), each.exercise)
            == shipped_exercises.end()) {
            each.exercise.clear();
        }
    }
    return tension;
}

/// The days alone, for a calendar without a word on the levels.
std::map<std::string, RatingSummary, std::less<>> days_of_mood(const Summary& summary) {
    std::map<std::string, RatingSummary, std::less<>> ratings;
    for (const auto& [name, rating] : summary.ratings) {
        ratings[name].days = name == "mood" ? rating.days : std::vector<DayRatings>{};
    }
    return ratings;
}

SharedWords shown_words(const People& people, const Share& share) {
    const std::vector<Instead> names = names_to_shorten(people, share.entries);
    SharedWords words;
    words.know = share.names ? share.know : shortened_names(share.know, names);
    for (const Entry* entry : share.entries) {
        words.entries.push_back(readable(*entry, people, share.names, names));
    }
    std::stable_sort(
        words.entries.begin(), words.entries.end(), [](const Entry& left, const Entry& right) {
            return left.at && right.at && left.at->instant() < right.at->instant();
        });
    return words;
}

}  // namespace

bool holds_nothing(const Share& share) {
    return share.parts.empty() && share.entries.empty() && trim(share.know).empty();
}

bool holds_part(const Summary& summary, std::string_view part) {
    const auto rated = [](const auto& each) {
        return each.second.levels.n > 0 || each.second.numb > 0;
    };
    if (part == "moments") {
        return summary.moments.n > 0;
    }
    if (part == "people") {
        return !summary.people.empty();
    }
    if (part == "tries") {
        return summary.tries.done + summary.tries.partly + summary.tries.tried > 0;
    }
    if (part == "ratings") {
        return std::any_of(summary.ratings.begin(), summary.ratings.end(), rated);
    }
    if (part == "days") {
        return !summary.days.empty();
    }
    if (part == "tension") {
        return !summary.tension.empty();
    }
    return !summary.kindness.self.empty() || summary.kindness.received + summary.kindness.given > 0;
}

Summary shared(const Summary& summary, const People& people, const Share& share) {
    const auto chosen = [&](std::string_view part) { return share.parts.contains(part); };
    Summary shown;
    shown.span = summary.span;
    shown.entries = summary.entries;
    if (chosen("moments")) {
        shown.moments = summary.moments;
    }
    if (chosen("people")) {
        shown.people = shown_people(summary.people, people, share.names);
    }
    if (chosen("tries")) {
        shown.tries = summary.tries;
        shown.expected = summary.expected;
    }
    shown.ratings = chosen("days") ? days_of_mood(summary) : decltype(shown.ratings){};
    if (chosen("ratings")) {
        shown.ratings = summary.ratings;
        shown.earlier = summary.earlier;
    }
    if (chosen("days")) {
        shown.days = summary.days;
    }
    if (chosen("tension")) {
        shown.tension = shown_tension(summary.tension);
    }
    if (chosen("kindness")) {
        shown.kindness = summary.kindness;
        shown.kindness.words.clear();
    }
    shown.shared = shown_words(people, share);
    return shown;
}

}  // namespace softly
