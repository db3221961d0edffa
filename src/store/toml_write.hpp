#pragma once

#include "base/date.hpp"
#include "core/value.hpp"

#include <span>
#include <string>
#include <string_view>

namespace softly {

/// Text as a TOML string: on one line a basic string, with line breaks a multi-line basic one that
/// keeps a leading newline; controls, bidi controls and a BOM are escaped. The text has to be UTF-8.
std::string toml_string(std::string_view text);

/// A text that stays on one line whatever it holds, for use inside arrays and inline tables.
std::string toml_line_string(std::string_view text);

/// A key: bare where it can be, else quoted.
std::string toml_key(std::string_view key);

/// Any value on one line but for multi-line strings; tables are inline, floats the shortest text that
/// reads back the same, timestamps as written.
std::string toml_value(const Value& value);

}  // namespace softly
