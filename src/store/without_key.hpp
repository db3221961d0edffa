#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// A block without a key of its own, every other byte as it was; a comment behind the value stays, on a line
/// of its own. The block itself where it has no such key; nothing where that cannot be done.
std::optional<std::string> without_key(std::string_view block, std::string_view key);

}  // namespace softly
