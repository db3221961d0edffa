#include "view/json_text.hpp"

#include <cstdint>

#include <fmt/core.h>

namespace softly {

namespace {

/// Code points that steer a terminal, turn text around or hide in it: those that sanitized() makes visible.
bool needs_escape(char32_t point) {
    const auto within = [point](char32_t first, char32_t last) {
        return point >= first && point <= last;
    };
    return within(0x7f, 0x9f) || point == 0x61c || within(0x200e, 0x200f) || within(0x2028, 0x202e)
           || within(0x2066, 0x2069) || point == 0xfeff || within(0xe0000, 0xe007f);
}

void append_escape(std::string& text, char32_t point) {
    if (point < 0x10000) {
        text += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point));
        return;
    }
    const std::uint32_t beyond = static_cast<std::uint32_t>(point) - 0x10000;
    text += fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + (beyond >> 10), 0xdc00 + (beyond & 0x3ff));
}

std::size_t length_of(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/// The code point that begins at `place` of a valid UTF-8 text and takes `length` bytes.
char32_t point_at(std::string_view text, std::size_t place, std::size_t length) {
    const auto lead = static_cast<unsigned char>(text[place]);
    char32_t point = length == 1 ? lead : lead & (0xffU >> (length + 1));
    for (std::size_t next = 1; next < length; ++next) {
        point = (point << 6) | (static_cast<unsigned char>(text[place + next]) & 0x3fU);
    }
    return point;
}

}  // namespace

// What is not ASCII stands in strings alone, so an escape may take its place anywhere.
std::string screen_safe_json(std::string_view document) {
    std::string safe;
    safe.reserve(document.size());
    std::size_t kept = 0;
    for (std::size_t place = 0; place < document.size();) {
        const auto lead = static_cast<unsigned char>(document[place]);
        const std::size_t length = length_of(lead);
        const char32_t point = lead < 0x7f ? 0 : point_at(document, place, length);
        if (needs_escape(point)) {
            safe.append(document, kept, place - kept);
            append_escape(safe, point);
            kept = place + length;
        }
        place += length;
    }
    safe.append(document, kept);
    return safe;
}

}  // namespace softly
