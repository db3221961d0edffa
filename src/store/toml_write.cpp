#include "store/toml_write.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include <fmt/core.h>

namespace softly {
namespace {

/// A character that a reader of the file cannot see or that turns the line around.
bool is_hidden(std::uint32_t point) {
    return (point >= 0x80 && point <= 0x9F) || point == 0x61C || point == 0x200E || point == 0x200F
           || (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
           || point == 0xFEFF;
}

/// The code point of two or three bytes that begins at `at`; 0 for all others, none of which is hidden.
std::uint32_t short_point(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t index) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + index]));
    };
    if ((byte(0) & 0xE0) == 0xC0 && at + 1 < text.size()) {
        return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    }
    if ((byte(0) & 0xF0) == 0xE0 && at + 2 < text.size()) {
        return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    }
    return 0;
}

/// An ASCII control, a quote or a backslash as an escape; the byte itself where it needs none.
std::string escaped(char byte) {
    switch (byte) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\t':
        return "\\t";
    case '\n':
        return "\\n";
    case '\f':
        return "\\f";
    case '\r':
        return "\\r";
    default:
        break;
    }
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 || value == 0x7F ? fmt::format("\\u{:04X}", value) : std::string(1, byte);
}

/// Puts the character at `at` in `out`, hidden ones as escapes, and says how many bytes it took.
std::size_t put_character(std::string& out, std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        out += escaped(text[at]);
        return 1;
    }
    const std::uint32_t point = short_point(text, at);
    if (is_hidden(point)) {
        out += fmt::format("\\u{:04X}", point);
        return point < 0x800 ? 2 : 3;
    }
    out += text[at];
    return 1;
}

std::string many_lines_string(std::string_view text) {
    // The newline after the quotes is dropped by every reader, so a text may begin with its own.
    std::string out = "\"\"\"\n";
    out.reserve(text.size() + text.size() / 16 + 8);
    int quotes = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        quotes = byte == '"' ? quotes + 1 : 0;
        // Two quotes in a row are text; a third, or one before the closing quotes, would end it.
        const bool plain_quote = byte == '"' && quotes < 3 && at + 1 < text.size();
        if (byte == '\n' || byte == '\t' || plain_quote) {
            out += byte;
            ++at;
            continue;
        }
        if (byte == '"') {
            quotes = 0;
        }
        at += put_character(out, text, at);
    }
    return out + R"(""")";
}

std::string float_text(double number) {
    if (std::isnan(number)) {
        return "nan";
    }
    if (std::isinf(number)) {
        return number < 0 ? "-inf" : "inf";
    }
    std::array<char, 32> digits{};
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    std::string out(digits.data(), static_cast<std::size_t>(end - digits.data()));
    if (out.find_first_of(".e") == std::string::npos) {
        out += ".0";
    }
    return out;
}

std::string inline_value(const Value& value);

std::string inline_array(const Array& array) {
    std::string out = "[";
    for (const Value& value : array) {
        out += out.size() > 1 ? ", " : "";
        out += inline_value(value);
    }
    return out + "]";
}

std::string inline_table(const Table& table) {
    if (table.empty()) {
        return "{}";
    }
    std::string out = "{";
    for (const Member& member : table) {
        out += out.size() > 1 ? ", " : " ";
        out += toml_key(member.key) + " = " + inline_value(member.value);
    }
    return out + " }";
}

struct InlineText {
    std::string operator()(const std::string& text) const { return toml_line_string(text); }

    std::string operator()(std::int64_t number) const { return std::to_string(number); }

    std::string operator()(double number) const { return float_text(number); }

    std::string operator()(bool yes) const { return yes ? "true" : "false"; }

    std::string operator()(const Timestamp& time) const { return time.written; }

    std::string operator()(const Array& array) const { return inline_array(array); }

    std::string operator()(const Table& table) const { return inline_table(table); }
};

std::string inline_value(const Value& value) {
    return std::visit(InlineText{}, value.data);
}

bool is_bare(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

}  // namespace

std::string toml_string(std::string_view text) {
    return text.find('\n') == std::string_view::npos ? toml_line_string(text)
                                                     : many_lines_string(text);
}

std::string toml_line_string(std::string_view text) {
    std::string out = "\"";
    out.reserve(text.size() + text.size() / 16 + 2);
    for (std::size_t at = 0; at < text.size();) {
        at += put_character(out, text, at);
    }
    return out + '"';
}

std::string toml_key(std::string_view key) {
    for (const char byte : key) {
        if (!is_bare(byte)) {
            return toml_line_string(key);
        }
    }
    return key.empty() ? "\"\"" : std::string(key);
}

std::string toml_value(const Value& value) {
    const auto* text = std::get_if<std::string>(&value.data);
    return text != nullptr ? toml_string(*text) : inline_value(value);
}

}  // namespace softly
