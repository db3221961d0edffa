#include "core/plan.hpp"

#include "base/search_fold.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {

namespace {

template <class PlanType>
auto* section_of(PlanType& plan, std::string_view key) {
    decltype(&plan.signs) found = nullptr;
    each_section(plan, [&](std::string_view each, auto& items) {
        if (each == key) {
            found = &items;
        }
    });
    return found;
}

/// A letter or digit of a script whose words stand apart; others join what is before a name to it.
bool joins_words(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9');
}

/// True where the folded name stands in the folded text as words of its own.
bool holds_name(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || !joins_words(text[at - 1]) || !joins_words(name.front());
        const bool ends =
            end == text.size() || !joins_words(text[end]) || !joins_words(name.back());
        if (begins && ends) {
            return true;
        }
    }
    return false;
}

bool names(std::string_view item, const Person& person) {
    const std::string text = search_folded(item);
    const auto is_there = [&](const std::string& name) {
        const std::string folded_name = search_folded(trim(name));
        return !folded_name.empty() && holds_name(text, folded_name);
    };
    return is_there(person.id) || is_there(person.name)
           || std::any_of(person.aliases.begin(), person.aliases.end(), is_there);
}

/// Ids are names in lower case with hyphens for spaces.
bool may_be_an_id(const std::string& item) {
    return item.find_first_of(" \t,;:+()0123456789") == std::string::npos && item == folded(item);
}

}  // namespace

bool is_empty(const Plan& plan) {
    return plan == Plan{};
}

std::vector<std::string> plan_sections() {
    std::vector<std::string> keys;
    const Plan plan;
    each_section(plan, [&](std::string_view key, const auto&) { keys.emplace_back(key); });
    return keys;
}

const std::vector<std::string>* section(const Plan& plan, std::string_view key) {
    return section_of(plan, key);
}

std::vector<std::string>* section(Plan& plan, std::string_view key) {
    return section_of(plan, key);
}

Plan without_unsafe(Plan plan, const People& people, bool people_are_known) {
    std::erase_if(plan.people, [&](const std::string& item) {
        const Person* person = find_person(people, trim(item));
        return person != nullptr ? is_unsafe(*person) : !people_are_known && may_be_an_id(item);
    });
    return plan;
}

Plan with_names(Plan plan, const People& people) {
    std::erase_if(plan.people, [](const std::string& item) { return trim(item).empty(); });
    for (std::string& item : plan.people) {
        item = person_name(people, std::string{trim(item)});
    }
    return plan;
}

std::vector<std::string> items_naming_unsafe(const Plan& plan, const People& people) {
    std::vector<std::string> found;
    each_section(plan, [&](std::string_view key, const std::vector<std::string>& items) {
        for (const std::string& item : items) {
            const bool is_id =
                key == "people"
                && std::any_of(people.begin(), people.end(), [&](const Person& each) {
                       return each.id == trim(item);
                   });
            if (!is_id && std::any_of(people.begin(), people.end(), [&](const Person& each) {
                    return is_unsafe(each) && names(item, each);
                })) {
                found.push_back(item);
            }
        }
    });
    return found;
}

std::vector<std::string> items_of(std::string_view text, bool or_semicolons) {
    std::vector<std::string> items;
    for (const std::string_view line : lines_of(text)) {
        for (const std::string_view part :
             or_semicolons ? split(line, ';') : std::vector<std::string_view>{line}) {
            if (const std::string_view item = trim(part); !item.empty()) {
                items.emplace_back(item);
            }
        }
    }
    return items;
}

}  // namespace softly
