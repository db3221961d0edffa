#pragma once

#include "os/stage.hpp"
#include "os/terminal.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace softly {

/// Edits a text with the person's own key bindings (readline, where softly is built with it); Enter
/// ends it, Alt-Enter and pastes give further lines. Nothing is remembered afterwards. `waiting` is
/// what was typed ahead; what is typed beyond the text stays in it.
Typed edit_text(Stage& stage,
                std::string& waiting,
                const std::function<std::string()>& prompt,
                std::string_view initial,
                const OnPause& on_pause);

}  // namespace softly
