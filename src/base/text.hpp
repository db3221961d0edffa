#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Without white space at both ends.
std::string_view trim(std::string_view text);

/// The parts between separators; an empty text has one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Lines without their "\n" or "\r\n"; a last newline opens no further line.
std::vector<std::string_view> lines_of(std::string_view text);

std::string join(std::span<const std::string> parts, std::string_view separator);

/// ASCII letters in lower case; everything else as it was.
std::string ascii_lower(std::string_view text);

/// ASCII letters in upper case; everything else as it was.
std::string ascii_upper(std::string_view text);

/// Where the first byte that is not UTF-8 stands; nothing where all of it is.
std::optional<std::size_t> invalid_utf8(std::string_view text);

/// Valid UTF-8: each byte that is none becomes U+FFFD.
std::string repaired_utf8(std::string_view text);

/// NFC and case-folded, for comparing names; white space at both ends and doubled spaces dropped.
std::string folded(std::string_view text);

/// NFC form.
std::string normalised(std::string_view text);

/// False where a line break, a tab or another control character is in it.
bool is_plain_line(std::string_view text);

/// A clause without the full stop that it may end in.
std::string_view without_stop(std::string_view clause);

/// The candidate nearest to a mistyped word, where one is near enough to be meant.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// A whole number written with digits and an optional sign, and nothing else.
std::optional<long long> parse_integer(std::string_view text);

}  // namespace softly
