#pragma once

#include "core/engine.hpp"
#include "os/world.hpp"
#include "view/style.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

enum class Ending {
    finished,     ///< every prompt was answered or skipped
    stopped,      ///< q, Ctrl-D: stop and keep
    interrupted,  ///< Ctrl-C: stop and keep, exit 130
    left,         ///< Ctrl-\ or !: the screen is clear already, the answers are kept
    discarded,    ///< x
    hung_up,      ///< the terminal is gone: keep, say nothing
};

struct Sitting {
    std::vector<Answer> answers;  ///< in the order of the prompts
    Ending ending = Ending::finished;
};

/// How a sitting may use the screen, and what it may call.
struct SittingOptions {
    Style style;
    bool line_mode = false;        ///< numbered lines and Enter; no raw keys, no cursor movement
    bool alternate_screen = true;  ///< ignored in line mode
    bool review = false;           ///< what is answered is asked too, and a skip leaves it as it is
    bool clear_scrollback = true;  ///< by leaving at once, beside the screen
    std::function<void(const std::vector<Answer>&)>
        keep;  ///< makes the answers last; called after each, and on pauses in a text
    std::function<std::string()> help_card;  ///< what `h` shows
    std::function<std::optional<std::string>(const std::string&)>
        edit_text;  ///< the editor; nothing where it gave no new text
    std::vector<std::string>
        people;  ///< names that a question for a person offers, nearest first, nobody unsafe
    bool shows_close =
        true;  ///< a pack's close is shown, and any key ends it; else the caller says it
};

/// Asks the prompts one at a time, beginning with the first that `so_far` does not answer, or in a review
/// with the first. Keys of
/// design.md section 2 at every prompt. The terminal is as it was on every way out.
Sitting sit(World& world,
            std::span<const Prompt> prompts,
            std::vector<Answer> so_far,
            const SittingOptions& options);

/// A pack that was gone through, to its close or as far as the person went.
struct PackSitting {
    std::vector<Answer> trail;  ///< in the order in which they were given; skips have empty values
    Ending ending = Ending::finished;
    Closing closing;          ///< empty unless the walk has come to the close
    bool low = false;         ///< no steps and no goals after this sitting
    bool help_shown = false;  ///< the help card was there, asked for or not
    bool over = false;        ///< every question was gone through: nothing is left to be taken up
};

/// Walks a pack from where the trail stands to its close, one question at a time. `options.keep` gets the
/// trail after each answer, before the next question. Before a prompt or close that asks for it the help
/// card comes, once in a sitting. Who ends the sitting at its close by leaving at once has left, with
/// every answer in the trail.
PackSitting sit(World& world,
                const Pack& pack,
                std::vector<Answer> trail,
                const Today& today,
                const SittingOptions& options);

/// The key that was pressed, in lower case; 0 where the person stopped or left, and how.
struct Chosen {
    char key = 0;
    Ending ending = Ending::finished;

    bool operator==(const Chosen&) const = default;
};

/// One question with one-key answers ("go on / keep / let go"). Enter takes the first of `keys`.
Chosen ask_key(World& world,
               std::string_view question,
               std::string_view keys,
               const SittingOptions& options);

/// One text, for `note`: nothing typed or discarded gives an empty answer list.
Sitting ask_text(World& world, const Prompt& prompt, const SittingOptions& options);

}  // namespace softly
