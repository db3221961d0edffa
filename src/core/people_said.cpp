#include "core/people_said.hpp"

#include "core/plan_lines.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace softly {
namespace {

constexpr std::array<std::string_view, 3> ways_to_say_unsafe{"harm", "unsafe", "yes"};

/// A wish as people.toml has it, by a pack's word for it or as it stands; nothing where it is none.
std::optional<std::string> wish_named(const std::string& word) {
    using Named = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Named, 5> wishes{{{"week", "1w"},
                                           {"month", "1mo"},
                                           {"season", "3mo"},
                                           {"half-year", "6mo"},
                                           {"year", "1y"}}};
    const auto found = std::find_if(
        wishes.begin(), wishes.end(), [&](const Named& each) { return each.first == word; });
    if (found != wishes.end()) {
        return std::string{found->second};
    }
    return parse_wish(word) ? std::optional{word} : std::nullopt;
}

/// "easy-to-reach" as words.
std::string spaced(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    return id;
}

bool is_chosen(const Visit& visit) {
    return find_option(*visit.prompt, visit.value) != nullptr;
}

/// What was typed stays as it was typed.
std::string words_of(const Visit& visit) {
    return is_chosen(visit) ? spaced(visit.value) : visit.value;
}

void add_once(std::vector<std::string>& list, const std::string& words) {
    if (std::find(list.begin(), list.end(), words) == list.end()) {
        list.push_back(words);
    }
}

void add_all(std::vector<std::string>& list, const Visit& visit) {
    const bool chosen = visit.prompt->kind == PromptKind::multi || is_chosen(visit);
    for (const std::string& words : listed_words(visit)) {
        add_once(list, chosen ? spaced(words) : words);
    }
}

void take(PersonSaid& said, const Visit& visit) {
    const std::string_view fact = std::string_view{visit.prompt->keep}.substr(person_prefix.size());
    if (fact == "kind") {
        said.kind = words_of(visit);
    } else if (fact == "circle") {
        const bool known =
            std::find(circle_words.begin(), circle_words.end(), visit.value) != circle_words.end();
        said.circle = known ? std::optional{visit.value} : said.circle;
    } else if (fact == "every") {
        said.every = visit.value == "none" ? std::string{} : wish_named(visit.value);
    } else if (fact == "qualities") {
        add_all(said.qualities, visit);
    } else if (fact == "good_for") {
        add_all(said.good_for, visit);
    } else if (fact == "unsafe") {
        said.unsafe =
            said.unsafe
            || std::find(ways_to_say_unsafe.begin(), ways_to_say_unsafe.end(), visit.value)
                   != ways_to_say_unsafe.end();
    }
}

/// The one of that reference, who comes behind the others where it was not there.
PersonSaid* found_or_added(std::vector<PersonSaid>& people, const std::string& reference) {
    auto there = std::find_if(people.begin(), people.end(), [&](const PersonSaid& said) {
        return said.reference == reference;
    });
    if (there == people.end()) {
        people.emplace_back();
        people.back().reference = reference;
        there = people.end() - 1;
    }
    return &*there;
}

}  // namespace

std::vector<PersonSaid> people_said(const Pack& pack,
                                    std::span<const Answer> trail,
                                    const Today& today) {
    std::vector<PersonSaid> people;
    std::string about;
    for (const Visit& visit : walk(pack, trail, today).visits) {
        const std::string_view keep = visit.prompt->keep;
        if (keep == person_target) {
            about = is_chosen(visit) ? "" : visit.value;
            if (!about.empty()) {
                found_or_added(people, about)->answers.push_back(key_of(visit));
            }
        } else if (keep.starts_with(person_prefix) && !about.empty() && !visit.value.empty()) {
            take(*found_or_added(people, about), visit);
        }
    }
    return people;
}

Person with_said(Person person, const PersonSaid& said) {
    person.kind = said.kind.value_or(person.kind);
    person.circle = said.circle.value_or(person.circle);
    person.every = said.every.value_or(person.every);
    for (const std::string& words : said.qualities) {
        add_once(person.qualities, words);
    }
    for (const std::string& words : said.good_for) {
        add_once(person.good_for, words);
    }
    if (said.unsafe) {
        person.unsafe = true;
    }
    return person;
}

}  // namespace softly
