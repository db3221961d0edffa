#pragma once

#include "base/error.hpp"
#include "core/letter.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <optional>
#include <string>

namespace softly {

struct LoadedLetters {
    Letters letters;   ///< in the order of the file; those that wait to be filed are among them
    std::string text;  ///< of letters.toml as it is once what waits for it is filed
    Problems problems;
    bool unread = false;  ///< the file is there and could not be read as a whole
};

/// letters.toml with what waits for it; no letters where it is not there.
LoadedLetters load_letters(World& world, const Layout& layout);

/// The letter as softly writes it: "[[letter]]" and its keys, LF, a newline at the end.
std::string write_letter(const Letter& letter);

/// The change that adds a letter.
Change change_adding(const Letter& letter);

/// The change that notes when the letter of that id was opened; every other byte of its block stays. Nothing
/// where the text has no such block, or one that softly cannot change.
std::optional<Change> change_opening(std::string_view text,
                                     const std::string& id,
                                     const Moment& opened);

}  // namespace softly
