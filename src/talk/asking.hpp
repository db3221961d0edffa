#pragma once

#include "core/prompt.hpp"
#include "os/terminal.hpp"
#include "talk/board.hpp"
#include "talk/text.hpp"

#include <string>
#include <string_view>

namespace softly {

/// A prompt with what is to be known when it is asked.
struct Question {
    const Prompt& prompt;
    std::string former;  ///< what was answered before; for a person the name
    std::string notice;
    const OnPause& on_pause;  ///< gets half-typed words
};

/// Asks one question, by keys or in lines, until there is an answer or another wish than for help. The
/// wish is never help or keys, and edit only for texts. A person is answered by name or by an option's
/// words.
Wanted ask(Board& board, const Question& question);

/// A pack's last words; a skip where the person goes on from there, else a wish to end or to go back.
Wish show_close(Board& board, const std::string& words, std::string_view pointer);

/// One of `keys`, in lower case, the first of them for Enter, or the wish to end.
Wanted ask_key(Board& board, std::string_view question, std::string_view keys);

}  // namespace softly
