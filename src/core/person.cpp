#include "core/person.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

#include <utf8proc.h>

namespace softly {

namespace {

/// A code point and the bytes it takes; a byte that is not UTF-8 stands for itself as U+FFFD.
struct CodePoint {
    std::int32_t value;
    std::size_t bytes;
};

CodePoint first_code_point(std::string_view text) {
    std::int32_t value = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()),
                                        &value);
    if (bytes <= 0) {
        return {0xFFFD, 1};
    }
    return {value, static_cast<std::size_t>(bytes)};
}

bool is_space(std::int32_t code_point) {
    return (code_point >= 0x09 && code_point <= 0x0D)
           || utf8proc_category(code_point) == UTF8PROC_CATEGORY_ZS;
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const CodePoint next = first_code_point(text.substr(end));
        if (is_space(next.value)) {
            break;
        }
        end += next.bytes;
    }
    return text.substr(0, end);
}

/// The first grapheme cluster of a word that is not empty.
std::string_view first_grapheme(std::string_view word) {
    CodePoint last = first_code_point(word);
    std::size_t end = last.bytes;
    utf8proc_int32_t state = 0;
    while (end < word.size()) {
        const CodePoint next = first_code_point(word.substr(end));
        if (utf8proc_grapheme_break_stateful(last.value, next.value, &state)) {
            break;
        }
        last = next;
        end += next.bytes;
    }
    return word.substr(0, end);
}

std::string lower_case(std::string_view text) {
    std::string lower;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(utf8proc_tolower(next.value), bytes.data());
        lower.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
        text.remove_prefix(next.bytes);
    }
    return lower;
}

/// Its words joined by hyphens.
std::string hyphenated(std::string_view text) {
    std::string joined;
    while (!text.empty()) {
        const std::string_view word = first_word(text);
        if (word.empty()) {
            text.remove_prefix(first_code_point(text).bytes);
            continue;
        }
        joined += joined.empty() ? "" : "-";
        joined += word;
        text.remove_prefix(word.size());
    }
    return joined;
}

/// Words by which a pack answers for nobody in particular.
bool is_reserved(std::string_view id) {
    constexpr std::array<std::string_view, 6> words{
        "unnamed", "nobody", "none", "no", "skip", "close"};
    return std::find(words.begin(), words.end(), id) != words.end();
}

/// "easy-to-reach" says the same as "easy to reach".
std::string as_words(std::string_view text) {
    std::string words = folded(text);
    std::replace(words.begin(), words.end(), '-', ' ');
    return words;
}

bool holds(const std::vector<std::string>& words, std::string_view wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return as_words(word) == as_words(wanted);
    });
}

template <class Fits>
const Person* first_that(const People& people, Fits fits) {
    const auto found = std::find_if(people.begin(), people.end(), fits);
    return found == people.end() ? nullptr : &*found;
}

}  // namespace

const Person* find_person(const People& people, std::string_view words) {
    if (words.empty()) {
        return nullptr;
    }
    if (const Person* exact =
            first_that(people, [&](const Person& person) { return person.id == words; })) {
        return exact;
    }
    const std::string wanted = folded(words);
    if (wanted.empty()) {
        return nullptr;
    }
    // An id names one person for good, a name is what people type, an alias may be shared.
    if (const Person* by_id =
            first_that(people, [&](const Person& person) { return folded(person.id) == wanted; })) {
        return by_id;
    }
    if (const Person* by_name = first_that(
            people, [&](const Person& person) { return folded(person.name) == wanted; })) {
        return by_name;
    }
    return first_that(people, [&](const Person& person) {
        return std::any_of(person.aliases.begin(),
                           person.aliases.end(),
                           [&](const std::string& alias) { return folded(alias) == wanted; });
    });
}

std::vector<const Person*> people_meant(const People& people, std::string_view words) {
    const Person* first = find_person(people, words);
    if (first == nullptr || first->id == words) {
        return first == nullptr ? std::vector<const Person*>{} : std::vector{first};
    }
    const std::string wanted = folded(words);
    const auto that = [&](const auto& fits) {
        std::vector<const Person*> meant;
        for (const Person& person : people) {
            if (fits(person)) {
                meant.push_back(&person);
            }
        }
        return meant;
    };
    std::vector<const Person*> meant = that([&](const Person& person) {
        return folded(person.id) == wanted || folded(person.name) == wanted;
    });
    return !meant.empty() ? meant : that([&](const Person& person) {
        return std::any_of(person.aliases.begin(),
                           person.aliases.end(),
                           [&](const std::string& alias) { return folded(alias) == wanted; });
    });
}

std::optional<std::string> name_near(const People& people, std::string_view words) {
    std::vector<std::string> names;
    for (const Person& person : people) {
        if (is_unsafe(person)) {
            continue;
        }
        for (const std::string& name : {person.name, person.id}) {
            if (!name.empty()) {
                names.push_back(name);
            }
        }
        names.insert(names.end(), person.aliases.begin(), person.aliases.end());
    }
    return nearest(words, names);
}

std::string person_reference(const People& people, std::string_view words) {
    const Person* person = find_person(people, words);
    // A block written by hand may lack its id; its name is then the only way to it.
    return person != nullptr && !person->id.empty() ? person->id : std::string{words};
}

std::string person_name(const People& people, const std::string& reference) {
    const Person* person = find_person(people, reference);
    return person != nullptr && !person->name.empty() ? person->name : reference;
}

bool is_unsafe(const Person& person) {
    return person.unsafe.value_or(false);
}

std::set<std::string> unsafe_names(const People& people) {
    std::set<std::string> names;
    for (const Person& person : people) {
        if (is_unsafe(person)) {
            names.insert(folded(person.id));
            names.insert(folded(person.name));
            for (const std::string& alias : person.aliases) {
                names.insert(folded(alias));
            }
        }
    }
    names.erase("");
    return names;
}

bool goes_by_one_of(const Person& person, const std::set<std::string>& names) {
    return names.contains(folded(person.id)) || names.contains(folded(person.name))
           || std::any_of(person.aliases.begin(),
                          person.aliases.end(),
                          [&](const std::string& alias) { return names.contains(folded(alias)); });
}

bool has_quality(const Person& person, std::string_view quality) {
    return holds(person.qualities, quality);
}

bool is_good_for(const Person& person, std::string_view what) {
    return holds(person.good_for, what);
}

bool is_resting(const Person& person, Date today) {
    return person.rest_until && person.rest_until->day && today < *person.rest_until->day;
}

std::optional<Span> parse_wish(std::string_view typed) {
    const auto span = parse_span(trim(typed));
    return span && span->minutes == std::chrono::minutes{0} ? span : std::nullopt;
}

std::optional<Span> wish_of(const Person& person) {
    return parse_wish(person.every);
}

std::string id_for_name(std::string_view name,
                        const std::function<bool(const std::string& id)>& is_taken) {
    const std::string wanted = normalised(hyphenated(lower_case(normalised(name))));
    std::string id = wanted;
    for (int number = 2; is_reserved(id) || is_taken(id); ++number) {
        id = wanted + "-" + std::to_string(number);
    }
    return id;
}

std::string initials(std::string_view name) {
    std::string result;
    while (!name.empty()) {
        const std::string_view word = first_word(name);
        if (word.empty()) {
            name.remove_prefix(first_code_point(name).bytes);
            continue;
        }
        if (!result.empty()) {
            result += ' ';
        }
        result += first_grapheme(word);
        result += '.';
        name.remove_prefix(word.size());
    }
    return result;
}

}  // namespace softly
