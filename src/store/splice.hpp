#pragma once

#include "store/toml_read.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace softly {

/// `text` with the value at `path` replaced by `literal` and every other byte as it was; a key that is
/// not there is added on a line of its own where TOML lets it stand: after the last key of its table, as
/// a dotted key at the top where the table has no header. Checked by reading the result back: every other
/// value is the same. Nothing where that cannot be done.
std::optional<std::string> with_value(std::string_view text,
                                      std::span<const PathStep> path,
                                      std::string_view literal);

}  // namespace softly
