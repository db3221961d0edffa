#include "base/plain_words.hpp"

#include "base/search_fold.hpp"

#include <algorithm>
#include <cstdint>

#include <utf8proc.h>

namespace softly {

namespace {

constexpr std::string_view part_end = ".";

enum class Part { letter, nothing, gap, stop };

/// A gershayim or geresh within a word is as silent as an apostrophe.
bool is_silent(std::int32_t point) {
    return point == '\'' || point == 0x5F3 || point == 0x5F4 || point == 0xB4 || point == '`';
}

bool ends_a_part(std::int32_t point) {
    constexpr std::u32string_view marks = U".!?,;:\u2026\u0589\u05C3\u060C\u061B\u061F\u3001\u3002";
    return marks.find(static_cast<char32_t>(point)) != std::u32string_view::npos;
}

Part part_of(std::int32_t point) {
    if (is_silent(point)) {
        return Part::nothing;
    }
    if (ends_a_part(point)) {
        return Part::stop;
    }
    const auto category = utf8proc_category(point);
    const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
    return letter ? Part::letter : Part::gap;
}

}  // namespace

// What is kept moves to the front of the folded text, so that it costs no second one.
PlainWords::PlainWords(std::string_view text) : text_(search_folded(text)) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text_.data());
    std::size_t written = 0;
    std::size_t begin = 0;
    const auto end_word = [&] {
        if (written > begin) {
            words_.emplace_back(text_.data() + begin, written - begin);
        }
        begin = written;
    };
    const auto end_part = [&] {
        end_word();
        if (!words_.empty() && words_.back() != part_end) {
            words_.push_back(part_end);
        }
    };
    for (std::size_t at = 0; at < text_.size();) {
        std::int32_t point = 0;
        const auto read =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text_.size() - at), &point);
        const std::size_t size = read > 0 ? static_cast<std::size_t>(read) : 1;
        switch (read > 0 ? part_of(point) : Part::gap) {
        case Part::letter:
            std::copy_n(text_.begin() + static_cast<std::ptrdiff_t>(at),
                        size,
                        text_.begin() + static_cast<std::ptrdiff_t>(written));
            written += size;
            break;
        case Part::nothing:
            break;
        case Part::gap:
            end_word();
            break;
        case Part::stop:
            end_part();
            break;
        }
        at += size;
    }
    end_part();
}

}  // namespace softly
