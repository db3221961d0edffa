#include "store/toml_unescape.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include <utf8proc.h>

namespace softly {
namespace {

constexpr std::string_view letters = "btnfr\"\\";
constexpr std::string_view meanings = "\b\t\n\f\r\"\\";
constexpr std::string_view line_space = " \t\r";

/// Undoes \uXXXX and \UXXXXXXXX, whose letter is at `at`; where it ends, or `at` where it is none.
std::size_t behind_number(std::string_view text, std::size_t at, std::string& out) {
    const std::string_view digits = text.substr(at + 1, text[at] == 'u' ? 4 : 8);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size()
                       && digits.size() == (text[at] == 'u' ? 4U : 8U);
    if (!whole || point > 0x10FFFF
        || !utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(point))) {
        return at;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
    return at + 1 + digits.size();
}

/// Behind a backslash at the end of a line: where the text goes on; `at` where the line does not end.
std::size_t behind_line_end(std::string_view text, std::size_t at) {
    const std::size_t end = text.find_first_not_of(line_space, at);
    if (end == std::string_view::npos || text[end] != '\n') {
        return at;
    }
    return std::min(text.find_first_not_of(" \t\r\n", end), text.size());
}

/// Undoes the escape that goes on at `at`, behind its backslash; where it ends, or `at` where it is none.
std::size_t behind_escape(std::string_view text, std::size_t at, std::string& out) {
    if (at == text.size()) {
        return at;
    }
    if (text[at] == 'u' || text[at] == 'U') {
        return behind_number(text, at, out);
    }
    const std::size_t letter = letters.find(text[at]);
    if (letter == std::string_view::npos) {
        return behind_line_end(text, at);
    }
    out += meanings[letter];
    return at + 1;
}

}  // namespace

std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t backslash = std::min(text.find('\\', at), text.size());
        out += text.substr(at, backslash - at);
        if (backslash == text.size()) {
            break;
        }
        at = behind_escape(text, backslash + 1, out);
        if (at == backslash + 1) {
            out += '\\';
        }
    }
    return out;
}

}  // namespace softly
