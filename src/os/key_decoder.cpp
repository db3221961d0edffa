#include "os/key_decoder.hpp"

#include "base/text.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace softly {

namespace {

constexpr char escape_byte = '\x1b';
constexpr std::string_view paste_begins = "\x1b[200~";
constexpr std::string_view paste_ends = "\x1b[201~";

std::string taken(std::string& bytes, std::size_t count) {
    std::string first = bytes.substr(0, count);
    bytes.erase(0, count);
    return first;
}

std::size_t length_of_character(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if (byte >= 0xF0) {
        return 4;
    }
    if (byte >= 0xE0) {
        return 3;
    }
    return byte >= 0xC0 ? 2 : 1;
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool takes_enter(std::string& bytes) {
    if (bytes.empty() || (bytes.front() != '\r' && bytes.front() != '\n')) {
        return false;
    }
    bytes.erase(0, bytes.starts_with("\r\n") ? 2 : 1);
    return true;
}

std::optional<Key> character(std::string& bytes, bool settled) {
    const std::size_t wanted = length_of_character(bytes.front());
    std::size_t length = 1;
    while (length < wanted && length < bytes.size() && is_continuation(bytes[length])) {
        ++length;
    }
    if (length < wanted && length == bytes.size() && !settled) {
        return std::nullopt;
    }
    Key key{.kind = KeyKind::character, .text = repaired_utf8(taken(bytes, length))};
    key.enter_follows = takes_enter(bytes);
    return key;
}

struct Named {
    std::string_view bytes;
    KeyKind kind;
};

constexpr std::array named_sequences{
    Named{"\x1b[A", KeyKind::up},
    Named{"\x1b[B", KeyKind::down},
    Named{"\x1b[C", KeyKind::right},
    Named{"\x1b[D", KeyKind::left},
    Named{"\x1b[H", KeyKind::home},
    Named{"\x1b[F", KeyKind::end},
    Named{"\x1bOA", KeyKind::up},
    Named{"\x1bOB", KeyKind::down},
    Named{"\x1bOC", KeyKind::right},
    Named{"\x1bOD", KeyKind::left},
    Named{"\x1bOH", KeyKind::home},
    Named{"\x1bOF", KeyKind::end},
    Named{"\x1b[1~", KeyKind::home},
    Named{"\x1b[7~", KeyKind::home},
    Named{"\x1b[4~", KeyKind::end},
    Named{"\x1b[8~", KeyKind::end},
};

/// How many bytes of an escape sequence stand at the front; 0 where its end has not come yet.
std::size_t length_of_sequence(std::string_view bytes) {
    if (bytes.size() < 2) {
        return 0;
    }
    if (bytes[1] == 'O') {
        return bytes.size() < 3 ? 0 : 3;
    }
    if (bytes[1] != '[') {
        return 1 + length_of_character(bytes[1]);
    }
    for (std::size_t at = 2; at < bytes.size(); ++at) {
        if (bytes[at] >= '@' && bytes[at] <= '~') {
            return at + 1;
        }
    }
    return 0;
}

/// A paste whose end never comes may not swallow the keys that stop and leave.
std::optional<Key> unfinished_paste(std::string& bytes) {
    const char last = bytes.back();
    if (last != '\x03' && last != '\x1c') {
        return std::nullopt;
    }
    bytes.clear();
    return Key{.kind = last == '\x03' ? KeyKind::interrupt : KeyKind::leave};
}

std::optional<Key> paste(std::string& bytes) {
    const std::size_t end = bytes.find(paste_ends);
    if (end == std::string::npos) {
        return unfinished_paste(bytes);
    }
    Key key{.kind = KeyKind::paste,
            .text = bytes.substr(paste_begins.size(), end - paste_begins.size())};
    bytes.erase(0, end + paste_ends.size());
    return key;
}

std::optional<Key> sequence(std::string& bytes, bool settled) {
    if (bytes.starts_with(paste_begins)) {
        return paste(bytes);
    }
    const std::size_t length = length_of_sequence(bytes);
    if (length == 0 || length > bytes.size()) {
        if (!settled) {
            return std::nullopt;
        }
        if (bytes.size() == 1) {
            bytes.clear();
            return Key{.kind = KeyKind::escape};
        }
        return Key{.kind = KeyKind::other, .text = taken(bytes, bytes.size())};
    }
    std::string text = taken(bytes, length);
    for (const Named& named : named_sequences) {
        if (named.bytes == text) {
            return Key{.kind = named.kind};
        }
    }
    return Key{.kind = KeyKind::other, .text = std::move(text)};
}

Key control(std::string& bytes) {
    std::string text = taken(bytes, 1);
    switch (text.front()) {
    case '\x03':
        return {.kind = KeyKind::interrupt};
    case '\x04':
        return {.kind = KeyKind::end_of_input};
    case '\x08':
    case '\x7f':
        return {.kind = KeyKind::backspace};
    case '\r':
        // Some terminals send both for one Enter.
        if (bytes.starts_with('\n')) {
            bytes.erase(0, 1);
        }
        return {.kind = KeyKind::enter};
    case '\n':
        return {.kind = KeyKind::enter};
    case '\x1c':
        return {.kind = KeyKind::leave};
    default:
        return {.kind = KeyKind::other, .text = std::move(text)};
    }
}

}  // namespace

std::optional<Key> next_key(std::string& bytes, bool settled) {
    if (bytes.empty()) {
        return std::nullopt;
    }
    const char first = bytes.front();
    if (first == escape_byte) {
        return sequence(bytes, settled);
    }
    if (static_cast<unsigned char>(first) < 0x20 || first == '\x7f') {
        return control(bytes);
    }
    return character(bytes, settled);
}

}  // namespace softly
