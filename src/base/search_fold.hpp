#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Text as search compares it: case folded (ß is ss), taken apart and without its non-spacing marks
/// (accents, Hebrew points, harakat) and invisible characters; curly apostrophes are straight, and each
/// run of white space is one space. A byte that is not UTF-8 stays. Folding twice changes nothing more.
std::string search_folded(std::string_view text);

/// Bytes of a text, whole characters.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const ByteRange&) const = default;
};

/// Where a text holds any of these folded words: in order, apart from each other, each with the marks
/// that stand on its last letter.
std::vector<ByteRange> places_of(std::span<const std::string> folded_words, std::string_view text);

}  // namespace softly
