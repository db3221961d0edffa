#pragma once

#include "os/clock.hpp"
#include "store/journal.hpp"
#include "store/spool.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The changes that file every entry of a file whose name is no month's; nothing where one of them would
/// need a guess: it has no time, or its id is in the journal with other words. An entry without an id is
/// given one that is made from its words, so that doing it twice adds nothing.
std::optional<std::vector<Change>> changes_splitting(const std::string& path,
                                                     std::string_view text,
                                                     const Journal& journal,
                                                     const Clock& clock);

/// True where nothing but blank lines and the schema stands outside of the blocks.
bool holds_only_blocks(std::string_view text);

}  // namespace softly
