#pragma once

#include "os/stage.hpp"
#include "os/terminal.hpp"

#include <string>
#include <string_view>

namespace softly {

/// Takes a key into a line of text and gives what to echo for it: never an escape sequence.
std::string take_key(std::string& line, const Key& key);

enum class Lines {
    one,
    one_breath, ///< lines that come at once, as a paste does, are one text
};

/// Reads for line mode, of any length: the kernel's own line mode would cut what is longer than 4095
/// bytes. `waiting` is what was typed ahead, `screen` the descriptor to echo on.
Typed read_plain(Stage& stage, std::string& waiting, int screen, Lines lines, const OnPause& on_pause);

}  // namespace softly
