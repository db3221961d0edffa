#pragma once

#include "commands/shared_desk.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// How a text is handed to an editor.
struct EditorFile {
    std::string_view ending = ".txt";  ///< by which editors know what kind of text it is
    bool stands_elsewhere = false;     ///< the text that is handed over would not be lost
};

/// Opens $VISUAL or $EDITOR on a private file that holds `text` and gives what it leaves there. Throws
/// Failure where no editor can be had; what was typed into one that then ended badly stays in rescue/.
std::string edit_text(Desk& desk, const std::string& text, const EditorFile& file = {});

/// The same within a sitting: trouble is said, and nothing comes back.
std::optional<std::string> edit_in_sitting(Desk& desk, const std::string& text);

}  // namespace softly
