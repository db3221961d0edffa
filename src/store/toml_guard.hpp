#pragma once

#include "base/error.hpp"

#include <optional>
#include <string_view>

namespace softly {

/// Looks at the bytes before toml++ does, which crashes or answers wrongly on some of them
/// (storage.md section 3.3): at most 64 MiB, UTF-8, no NUL, at most 64 dots in a key, at most 64 levels
/// of nesting; also names git's conflict markers for what they are.
std::optional<Problem> guard(std::string_view text);

/// The first line that opens one of git's conflicts, even inside a string: for files that do not parse,
/// where nobody can tell what is inside.
std::optional<Problem> opened_conflict(std::string_view text);

}  // namespace softly
