#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace softly {

/// The lines of a month file from one [[entry]] to the next.
struct EntryLines {
    std::size_t begin = 0, end = 0;  ///< byte offsets; end exclusive
    bool plain = false;  ///< written as softly writes, so that no reader finds a problem in it
    std::vector<std::string_view> words;  ///< of a plain one: what search looks through, as written
};

/// Cuts a valid UTF-8 text into its entries without a parser; nothing where what stands above the first
/// one is not plain. Lines that are not plain last up to the next [[entry]] outside strings.
std::optional<std::vector<EntryLines>> plain_entries(std::string_view text);

}  // namespace softly
