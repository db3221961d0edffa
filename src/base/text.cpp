#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

#include <utf8proc.h>

namespace softly {

namespace {

constexpr std::string_view white_space = " \t\n\v\f\r";

unsigned byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x80;
    });
}

/// How many bytes the character at `at` has, in the well-formed sequences of Unicode's table 3-7;
/// 0 where none begins there.
std::size_t character_size(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() - at < size) {
        return 0;
    }
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    const unsigned second = byte_at(text, at + 1);
    if (second < lowest || second > highest) {
        return 0;
    }
    for (std::size_t next = at + 2; next < at + size; ++next) {
        if ((byte_at(text, next) & 0xC0U) != 0x80) {
            return 0;
        }
    }
    return size;
}

/// What utf8proc makes of valid UTF-8.
std::string mapped(std::string_view text, unsigned options) {
    utf8proc_uint8_t* result = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()),
                                   &result,
                                   static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{result, &std::free};
    if (size < 0) {
        // The text is valid by now, so memory is the only thing that can be short.
        throw std::bad_alloc{};
    }
    return std::string{reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

std::u32string code_points(std::string_view valid) {
    std::u32string points;
    points.reserve(valid.size());
    for (std::size_t at = 0; at < valid.size();) {
        const std::size_t size = character_size(valid, at);
        std::uint32_t point = byte_at(valid, at) & (size == 1 ? 0x7FU : 0xFFU >> (size + 1));
        for (std::size_t next = at + 1; next < at + size; ++next) {
            point = point << 6U | (byte_at(valid, next) & 0x3FU);
        }
        points.push_back(static_cast<char32_t>(point));
        at += size;
    }
    return points;
}

bool is_space(std::string_view character) {
    if (character.size() == 1) {
        return white_space.find(character.front()) != std::string_view::npos;
    }
    const std::u32string points = code_points(character);
    return utf8proc_category(static_cast<utf8proc_int32_t>(points.front())) == UTF8PROC_CATEGORY_ZS;
}

std::string with_single_spaces(std::string_view valid) {
    std::string result;
    result.reserve(valid.size());
    bool gap = false;
    for (std::size_t at = 0; at < valid.size();) {
        const std::string_view character = valid.substr(at, character_size(valid, at));
        at += character.size();
        if (is_space(character)) {
            gap = !result.empty();
            continue;
        }
        if (gap) {
            result += ' ';
            gap = false;
        }
        result += character;
    }
    return result;
}

std::size_t slips_allowed(std::size_t letters) {
    return letters <= 4 ? 1 : letters <= 8 ? 2 : 3;
}

/// Letters added, dropped, changed or swapped with their neighbour between two words.
std::size_t slips_between(std::u32string_view left, std::u32string_view right) {
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t column = 0; column <= right.size(); ++column) {
        row[column] = column;
    }
    for (std::size_t line = 1; line <= left.size(); ++line) {
        before_last.swap(last);
        last.swap(row);
        row[0] = line;
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const bool same = left[line - 1] == right[column - 1];
            row[column] = std::min(
                {last[column] + 1, row[column - 1] + 1, last[column - 1] + (same ? 0U : 1U)});
            const bool swapped = line > 1 && column > 1 && left[line - 1] == right[column - 2]
                                 && left[line - 2] == right[column - 1];
            if (swapped) {
                row[column] = std::min(row[column], before_last[column - 2] + 1);
            }
        }
    }
    return row[right.size()];
}

/// How far a candidate is from what was typed, smaller is nearer; nothing where it is too far.
std::optional<std::size_t> distance(std::u32string_view typed, std::u32string_view candidate) {
    // A beginning is how people shorten a word: it comes before every slip, the shortest first.
    constexpr std::size_t slip = 1'000'000;
    if (typed == candidate) {
        return 0;
    }
    if (typed.size() < 2) {
        return std::nullopt;
    }
    if (candidate.substr(0, typed.size()) == typed) {
        return std::min(candidate.size() - typed.size(), slip - 1);
    }
    const std::size_t allowed = slips_allowed(typed.size());
    if (std::max(typed.size(), candidate.size())
        > std::min(typed.size(), candidate.size()) + allowed) {
        return std::nullopt;
    }
    const std::size_t slips = slips_between(typed, candidate);
    return slips <= allowed ? std::optional<std::size_t>{slips * slip} : std::nullopt;
}

}  // namespace

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(white_space);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(separator); end != std::string_view::npos;
         end = text.find(separator)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const bool ended = text.back() == '\n';
    std::vector<std::string_view> lines = split(text, '\n');
    if (ended) {
        lines.pop_back();
    }
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool has_newline = ended || at + 1 < lines.size();
        if (has_newline && !lines[at].empty() && lines[at].back() == '\r') {
            lines[at].remove_suffix(1);
        }
    }
    return lines;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (&part != parts.data()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::string ascii_lower(std::string_view text) {
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

std::string ascii_upper(std::string_view text) {
    std::string upper{text};
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return upper;
}

std::optional<std::size_t> invalid_utf8(std::string_view text) {
    constexpr std::size_t stride = sizeof(std::uint64_t);
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t bytes = ~std::uint64_t{0};
        std::memcpy(&bytes, text.data() + at, at + stride <= text.size() ? stride : 0);
        if ((bytes & 0x8080808080808080) == 0) {
            at += stride;  // nothing but ASCII
            continue;
        }
        const std::size_t size = character_size(text, at);
        if (size == 0) {
            return at;
        }
        at += size;
    }
    return std::nullopt;
}

std::string repaired_utf8(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = character_size(text, at);
        repaired += size == 0 ? "\xEF\xBF\xBD" : text.substr(at, size);
        at += std::max<std::size_t>(size, 1);
    }
    return repaired;
}

std::string normalised(std::string_view text) {
    if (is_ascii(text)) {
        return std::string{text};
    }
    return mapped(repaired_utf8(text), UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
    if (is_ascii(text)) {
        return with_single_spaces(ascii_lower(text));
    }
    // Decomposed before folding: only then do marks in another order come out alike.
    const std::string apart = mapped(repaired_utf8(text), UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
    const std::string lower = mapped(apart, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    return with_single_spaces(lower);
}

bool is_plain_line(std::string_view text) {
    constexpr std::string_view breaks[] = {"\xE2\x80\xA8", "\xE2\x80\xA9"};  // U+2028, U+2029
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool high_control =
            byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || high_control) {
            return false;
        }
    }
    return std::none_of(std::begin(breaks), std::end(breaks), [&](std::string_view each) {
        return text.find(each) != std::string_view::npos;
    });
}

std::string_view without_stop(std::string_view clause) {
    return clause.substr(0, clause.size() - (clause.ends_with('.') ? 1 : 0));
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    const std::u32string typed = code_points(folded(word));
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    for (const std::string& candidate : candidates) {
        const auto far = distance(typed, code_points(folded(candidate)));
        if (far && (!best || *far < best_distance)) {
            best = candidate;
            best_distance = *far;
        }
    }
    return best;
}

std::optional<long long> parse_integer(std::string_view text) {
    if (text.size() > 1 && text.front() == '+' && text[1] != '-') {
        text.remove_prefix(1);
    }
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional<long long>{value} : std::nullopt;
}

}  // namespace softly
