#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The texts of a key whose value is a list, as `block` says it (see Shape::keys); a single text is a list
/// of one. Elements of another type are left out. Nothing where it is no list.
std::optional<std::vector<std::string>> list_items(std::string_view block);

/// The block with other texts in its list. Texts that stay keep their bytes and their lines, one that takes
/// another's place stands where that stood, and every comment stays. Checked by reading the result back;
/// nothing where that cannot be done.
std::optional<std::string> with_items(std::string_view block,
                                      const std::vector<std::string>& items);

/// A new block: on one line where that is short, else a line for each item.
std::string list_block(std::string_view key, const std::vector<std::string>& items);

}  // namespace softly
