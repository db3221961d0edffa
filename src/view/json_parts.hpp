#pragma once

#include "base/error.hpp"
#include "core/value.hpp"

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

/// What the documents of design.md section 4 have in common; for view/json*.cpp alone.
namespace softly {

using Json = nlohmann::ordered_json;

/// The beginning of every document.
Json document();

/// The document as it is printed: one line, safe for a terminal, a newline at its end.
std::string printed(const Json& document);

/// Any TOML value: dates as written, nan and inf as strings.
Json from_number(double number);
Json from_value(const Value& value);
Json from_table(const Table& table);

/// The value of a field, null where it is not there.
Json from_field(const std::string& text);
Json from_field(const std::optional<int>& number);

Json from_problems(const Problems& problems);

}  // namespace softly
