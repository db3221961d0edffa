#pragma once

#include <string>
#include <string_view>

namespace softly {

/// A JSON document with \u escapes for every code point that steers a terminal, turns text around or
/// hides in it. The document has to be valid UTF-8.
std::string screen_safe_json(std::string_view document);

}  // namespace softly
