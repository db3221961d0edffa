#include "talk/on_stage.hpp"

#include <cstddef>
#include <string>

namespace softly {

OnStage::OnStage(Terminal& terminal, Drawing drawing) : terminal_(terminal) {
    terminal_.begin_sitting(drawing);
}

OnStage::~OnStage() {
    terminal_.end_sitting();
}

// The one place where line mode clears by an escape sequence: who leaves at once needs an empty screen more
// than a plain one.
void clear_screen(Terminal& terminal, const SittingOptions& options) {
    const Screen screen = terminal.screen();
    const std::string clearing =
        screen.dumb
            ? std::string(static_cast<std::size_t>(screen.height > 0 ? screen.height : 24), '\n')
        : options.clear_scrollback ? "\x1b[H\x1b[2J\x1b[3J"
                                   : "\x1b[H\x1b[2J";
    if (screen.out) {
        terminal.out(clearing);
        terminal.flush();
    } else if (screen.err) {
        terminal.err(clearing);
    }
}

Ending ending_of(Wish wish) {
    switch (wish) {
    case Wish::stop:
        return Ending::stopped;
    case Wish::interrupt:
        return Ending::interrupted;
    case Wish::leave:
        return Ending::left;
    case Wish::discard:
        return Ending::discarded;
    case Wish::hang_up:
        return Ending::hung_up;
    default:
        return Ending::finished;
    }
}

}  // namespace softly
