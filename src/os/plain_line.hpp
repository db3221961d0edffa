#pragma once

#include "os/stage.hpp"
#include "os/terminal.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace softly {

/// Takes a key into a line of text and gives what to echo for it: never an escape sequence.
std::string take_key(std::string& line, const Key& key);

enum class Lines {
    one,
    one_breath,  ///< lines that come at once, as a paste does, are one text
};

/// What is asked for in line mode, and where.
struct PlainQuestion {
    int screen;  ///< the descriptor to ask and echo on
    std::function<std::string()> prompt;
    std::string_view initial;
    Lines lines = Lines::one;
};

/// Reads for line mode, of any length: the kernel's own line mode would cut what is longer than 4095
/// bytes. `waiting` is what was typed ahead.
Typed read_plain(Stage& stage,
                 std::string& waiting,
                 const PlainQuestion& question,
                 const OnPause& on_pause);

}  // namespace softly
