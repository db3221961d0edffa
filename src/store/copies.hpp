#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"

#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace softly {

/// Copies that lie in state for some days have the day in their name: "ID.2026-11-22.toml".

inline constexpr int trash_days = 7;  ///< design.md section 5

/// Today's day by the real clock, as it stands in the names of copies.
std::string copy_day(World& world);

/// Removes the copies in `directory` that are older than `days`.
void drop_old_copies(World& world, const std::string& directory, int days);

/// Keeps a text in trash/, so that it lasts; under another name where one is there that says something else.
std::error_code put_in_trash(World& world,
                             const Layout& layout,
                             const std::string& id,
                             const std::string& text);

/// Moves a file to trash/.
std::error_code move_to_trash(World& world,
                              const Layout& layout,
                              const std::string& path,
                              const std::string& id);

/// What purging an id did.
struct Purged {
    int removed = 0;
    std::vector<std::string> left;  ///< files that hold the id and are not removed by themselves
    std::vector<std::string>
        in_doubt;  ///< files and directories that could not be looked into or removed
};

/// Removes every copy that holds the id from receipts/, undo/, trash/ and the drafts of edits; names what
/// lies in quarantine/, rescue/ and pending/ and holds it too.
Purged purge_copies(World& world, const Layout& layout, const std::string& id);

/// The ids of entries that have copies in trash/, undo/ or receipts/ and begin with `prefix`, sorted.
std::vector<std::string> ids_with_copies(World& world,
                                         const Layout& layout,
                                         std::string_view prefix);

}  // namespace softly
