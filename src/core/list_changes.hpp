#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace softly {

/// An anchor for what comes before all elements.
inline constexpr std::size_t in_front = std::numeric_limits<std::size_t>::max();

/// What becomes of a list's elements, by their old places: others' words for some, some go, and new ones
/// come behind those that stay.
struct ListChanges {
    std::vector<std::pair<std::size_t, std::string>> replaced;
    std::vector<std::size_t> removed;  ///< in order
    std::vector<std::pair<std::size_t, std::string>>
        added;  ///< behind which element; in_front of all
};

/// The fewest changes that turn `old` into `items`: whatever stands in both in the same order stays.
/// Elements without a text are no items and always stay.
ListChanges list_changes(const std::vector<std::optional<std::string>>& old,
                         const std::vector<std::string>& items);

}  // namespace softly
