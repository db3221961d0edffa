#include "core/person.hpp"

#include "base/text.hpp"

#include <algorithm>
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

std::string person_reference(const People& people, std::string_view words) {
    const Person* person = find_person(people, words);
    // A block written by hand may lack its id; its name is then the only way to it.
    return person != nullptr && !person->id.empty() ? person->id : std::string{words};
}

std::string person_name(const People& people, const std::string& reference) {
    const Person* person = find_person(people, reference);
    return person != nullptr && !person->name.empty() ? person->name : reference;
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
