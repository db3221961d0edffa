#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace softly {

/// What a person typed, word for word, in lower case.
using Words = std::span<const std::string>;

/// What the first words said, and the words after them.
template <typename Value>
struct Read {
    Value value;
    Words rest;
};

inline bool begins(Words words, std::initializer_list<std::string_view> expected) {
    return words.size() >= expected.size()
           && std::equal(expected.begin(), expected.end(), words.begin());
}

}  // namespace softly
