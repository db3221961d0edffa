#pragma once

#include "base/error.hpp"
#include "core/entry.hpp"
#include "os/clock.hpp"

#include <string>
#include <string_view>

namespace softly {

/// What came back from an editor that had one entry's TOML. Problems stand at lines of that text, their
/// file left empty.
struct EditedEntry {
    std::string
        block;  ///< LF, comments around it included, no blank lines at either end; "" where nothing is left
    Entry entry;
    Problems wrong;  ///< what no file can take: with these it cannot be kept in the journal
    Problems odd;    ///< what the journal can hold but softly cannot use
    bool comments_beside =
        false;  ///< comment lines above its header or below its last key are no part of it
};

/// Reads an edited entry; `id` is the one it had, which must not change.
EditedEntry read_edited(std::string_view text, const std::string& id, const Clock& clock);

}  // namespace softly
