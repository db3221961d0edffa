#pragma once

#include "base/search_fold.hpp"
#include "view/style.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A text made safe to print, and which of its grapheme clusters are marked.
struct SafeText {
    std::string text;
    std::vector<ByteRange> marks;  ///< in order, apart from each other
};

/// sanitized(), with marks where the stored text holds any of these folded words.
SafeText safe_text(std::string_view stored, std::span<const std::string> folded_words);

struct MarkedLines {
    std::vector<std::string> lines;
    std::optional<std::size_t> first;  ///< the first line that has a mark
};

/// Puts a text's marks into the lines that wrapping made of it; without colour they stay as they are.
MarkedLines marked_lines(std::vector<std::string> lines, const SafeText& text, const Style& style);

/// At most `most` lines, the first marked one among them, with the sign that the text goes on where it does.
std::vector<std::string> lines_around_mark(const MarkedLines& marked,
                                           std::size_t most,
                                           std::string_view before_sign = {});

}  // namespace softly
