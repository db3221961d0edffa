#pragma once

#include "base/error.hpp"
#include "core/value.hpp"
#include "store/toml_guard.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace softly {

/// A file's table, or what stopped the reading; the Problem's file is left empty.
struct Parsed {
    Table table;
    std::optional<Problem> problem;
};

/// Reads TOML 1.0 after guard(). Keys keep the file's order.
Parsed parse_toml(std::string_view text);

/// A step into a document: a key, or a place in an array counted from 0.
using PathStep = std::variant<std::string, std::size_t>;

/// Byte offsets, end exclusive.
struct Region {
    std::size_t begin = 0, end = 0;

    bool operator==(const Region&) const = default;
};

/// Where the literal of the value at `path` stands in `text`, right for LF, CRLF and a BOM; nothing
/// where there is no such value or it is a table with a header of its own.
std::optional<Region> value_region(std::string_view text, std::span<const PathStep> path);

}  // namespace softly
