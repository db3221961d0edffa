#pragma once

#include "commands/shared_desk.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// How a text is handed to an editor.
struct EditorFile {
    std::string_view ending = ".txt";  ///< by which editors know what kind of text it is
    bool stands_elsewhere = false;     ///< the text that is handed over would not be lost
};

/// Opens $VISUAL or $EDITOR on a private file that holds `text` and gives what it leaves there. Throws
/// Failure where no editor can be had; what was typed into one that then ended badly stays in rescue/.
std::string edit_text(Desk& desk, const std::string& text, const EditorFile& file = {});

/// Files of editors whose runs were cut off, or that are open right now, and that hold `words`.
std::vector<std::string> texts_left_by_editors(World& world,
                                               const Layout& layout,
                                               const std::string& words);

/// The same within a sitting: trouble is said, and nothing comes back.
std::optional<std::string> edit_in_sitting(Desk& desk, const std::string& text);

}  // namespace softly
