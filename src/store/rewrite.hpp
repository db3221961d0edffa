#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What an edit makes of a file's bytes.
struct Edited {
    std::string bytes;
    std::string refusal;   ///< where set, the file stays as it is and this says why
    bool no_file = false;  ///< with empty bytes: the file itself goes, unless it is a link
};

/// Computes a file's new bytes from what it holds now ("" where it does not exist). It is asked again
/// whenever another program changed the file in between, so it has to say what is to change, not what
/// the result was.
using Edit = std::function<Edited(std::string_view held)>;

/// What became of a file.
struct Rewritten {
    bool holds = false;   ///< the edit is in the file, and lasts
    std::string why_not;  ///< a clause for a person: "the disk is full"
    std::vector<std::string> notices;
};

/// The write protocol of storage.md section 2 for one file: read, edit, temporary file beside the
/// resolved target, fsync, exchange, compare what was displaced, fsync the directory. Symlinks stay
/// links; the caller holds the lock. The file's old bytes are never overwritten before the new ones last.
Rewritten rewrite(World& world, const Layout& layout, const std::string& path, const Edit& edit);

}  // namespace softly
