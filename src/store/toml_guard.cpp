#include "store/toml_guard.hpp"

#include "base/text.hpp"
#include "store/toml_scan.hpp"
#include "view/words_toml.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace softly {
namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20;
constexpr int most_dots = 64;
constexpr int most_levels = 64;
// A tree takes far more memory than its text: eleven megabytes of [[entry]] became two gigabytes.
constexpr int most_openings = 200'000;  // [[entry]] is two
constexpr int most_values = 1'000'000;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

Problem problem_at(std::string_view text, std::size_t at, std::string words) {
    const std::string_view before = text.substr(0, at);
    const std::size_t newline = before.rfind('\n');
    const std::size_t begin =
        newline == std::string_view::npos ? byte_order_mark(text) : newline + 1;
    const auto column =
        std::count_if(before.begin() + static_cast<std::ptrdiff_t>(std::min(begin, at)),
                      before.end(),
                      [](char byte) { return !continues_character(byte); });
    const auto line = std::count(before.begin(), before.end(), '\n');
    return {"", static_cast<int>(line) + 1, static_cast<int>(column) + 1, std::move(words)};
}

std::uint64_t word_at(std::string_view text, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
}

/// Where the first byte beyond ASCII stands at or behind `at`, eight at a time.
std::size_t behind_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    while (at + 8 <= text.size() && (word_at(text, at) & high_bits) == 0) {
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
        ++at;
    }
    return at;
}

/// The first byte that is not UTF-8. Only the stretches beyond ASCII are looked at one by one: a
/// character never runs across an ASCII byte.
std::optional<std::size_t> first_bad_byte(std::string_view text) {
    for (std::size_t at = behind_ascii(text, 0); at < text.size(); at = behind_ascii(text, at)) {
        std::size_t end = at;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) {
            ++end;
        }
        if (const auto bad = invalid_utf8(text.substr(at, end - at))) {
            return at + *bad;
        }
        at = end;
    }
    return std::nullopt;
}

bool is_conflict_marker(std::string_view line) {
    const std::string_view head = line.substr(0, 8);
    return head == "<<<<<<< " || head == ">>>>>>> " || head == "=======" || head == "=======\r"
           || head == "=======\n";
}

Problem conflict_at(std::string_view text, std::size_t at) {
    return problem_at(text, at, conflict_left());
}

/// Counts brackets and the dots of keys over everything that is no string and no comment.
class ShapeWatch {
  public:
    /// Takes the next byte; says why not where it goes beyond what toml++ can bear.
    std::optional<std::string> take(char byte) {
        switch (byte) {
        case '.':
            return ++dots_ > most_dots ? std::optional(too_many_dots()) : std::nullopt;
        case '[':
        case '{':
            return open();
        case ']':
        case '}':
            close();
            break;
        case '=':
            key_dots_ = dots_;
            dots_ = 0;
            return count_value();
        case ',':
            key_dots_ = 0;
            dots_ = 0;
            return count_value();
        case '\n':
            key_dots_ = 0;
            dots_ = 0;
            break;
        default:
            break;
        }
        return std::nullopt;
    }

  private:
    // A dotted key before a brace is as many levels of tables, so the dots count with the bracket.
    std::optional<std::string> open() {
        if (++openings_ > most_openings) {
            return too_much();
        }
        if (depth_ == most_levels) {
            return too_deep();
        }
        opened_[static_cast<std::size_t>(depth_++)] = key_dots_;
        outer_dots_ += key_dots_;
        key_dots_ = 0;
        dots_ = 0;
        return outer_dots_ > most_levels ? std::optional(too_deep()) : std::nullopt;
    }

    std::optional<std::string> count_value() {
        return ++values_ > most_values ? std::optional(too_much()) : std::nullopt;
    }

    void close() {
        dots_ = 0;
        if (depth_ > 0) {
            outer_dots_ -= opened_[static_cast<std::size_t>(--depth_)];
        }
    }

    std::array<int, most_levels> opened_{};
    int depth_ = 0;
    int dots_ = 0;
    int key_dots_ = 0;
    int outer_dots_ = 0;
    int openings_ = 0;
    int values_ = 0;
};

/// True for the bytes that the watch or the walk has to see one by one.
constexpr std::array<bool, 256> make_telling() {
    std::array<bool, 256> telling{};
    for (const char byte : {'.', '[', ']', '{', '}', '=', ',', '\n', '"', '\'', '#'}) {
        telling[static_cast<unsigned char>(byte)] = true;
    }
    return telling;
}

constexpr std::array<bool, 256> telling = make_telling();

std::optional<Problem> bad_shape(std::string_view text) {
    ShapeWatch watch;
    bool line_start = true;
    for (std::size_t at = byte_order_mark(text); at < text.size();) {
        if (line_start && is_conflict_marker(text.substr(at))) {
            return conflict_at(text, at);
        }
        line_start = text[at] == '\n';
        if (!telling[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        const std::size_t behind = behind_quoted(text, at);
        if (behind != at) {
            at = behind;
            continue;
        }
        if (auto why = watch.take(text[at])) {
            return problem_at(text, at, std::move(*why));
        }
        ++at;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Problem> guard(std::string_view text) {
    if (text.size() > largest_file) {
        return Problem{"", 0, 0, file_too_large()};
    }
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return problem_at(text, nul, holds_nul());
    }
    if (const auto bad = first_bad_byte(text)) {
        return problem_at(text, *bad, not_utf8());
    }
    return bad_shape(text);
}

std::optional<Problem> opened_conflict(std::string_view text) {
    for (std::size_t at = byte_order_mark(text); at < text.size(); at = next_line(text, at)) {
        if (text.substr(at, 8) == "<<<<<<< ") {
            return conflict_at(text, at);
        }
    }
    return std::nullopt;
}

}  // namespace softly
