#pragma once

#include "base/error.hpp"
#include "store/blocks.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

inline constexpr std::int64_t known_schema = 1;

/// A file's text as it was read: its blocks, and the id of each: what the key `id`
/// says ("" where there is none), or the name of a key.
struct BlockReading {
    std::vector<Block> blocks;
    std::vector<std::string> ids;
    std::int64_t schema = known_schema;
    std::optional<Problem> problem;  ///< where set, nothing else is
};

BlockReading read_blocks(std::string_view text, Shape shape = Shape::elements);

/// The schema that a text names, without reading the rest of it.
std::int64_t schema_of(std::string_view text);

}  // namespace softly
