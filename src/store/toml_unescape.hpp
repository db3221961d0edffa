#pragma once

#include <string>
#include <string_view>

namespace softly {

/// A TOML text with every escape undone wherever it stands, as if all of it were basic strings; a
/// backslash that begins no escape stays. What a literal string says is in the text itself.
std::string unescaped(std::string_view text);

}  // namespace softly
