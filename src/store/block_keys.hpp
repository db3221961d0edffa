#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Changes to the keys of one block ("[[person]]" and its lines, comments above it and below included), by
/// which every other byte stays. Nothing where a key stands in a way that softly cannot change.
namespace softly {

/// The block with the value of `key` as this literal; a key that is not there comes behind the last one.
std::optional<std::string> with_key(std::string_view block,
                                    std::string_view key,
                                    std::string_view literal);

/// The block without that key; a comment on its line stays. The same block where it has no such key.
std::optional<std::string> without_key(std::string_view block, std::string_view key);

/// The block with these texts as the list `key`; one that would be empty goes, unless comments stand in it.
std::optional<std::string> with_texts(std::string_view block,
                                      std::string_view key,
                                      const std::vector<std::string>& texts);

}  // namespace softly
