#include "commands/all.hpp"
#include "commands/shared_card.hpp"
#include "view/help_card.hpp"

#include <string>

namespace softly {
namespace {

constexpr Example examples[] = {{"softly now", "shows who can be reached right now"}};

std::string card_whatever_happens(const Call& call) {
    try {
        Desk desk = open_desk(call, Without::go_on_at_once);
        return card(desk);
    } catch (...) {
        return help_card({}, {});
    }
}

/// Never anything but the card and exit 0: not for a broken config, nor for a home that is gone.
ExitCode now(const Call& call) {
    Terminal& terminal = call.world.terminal;
    const std::string text = card_whatever_happens(call);
    try {
        terminal.out(text);
        terminal.flush();
    } catch (const Failure&) {
        // Where standard output is closed or full, somebody may still see the other.
        terminal.err(text);
    }
    return ExitCode::fine;
}

}  // namespace

extern const Command now_command{
    "now",
    "When it is too much right now: who can be reached",
    "Shows your own helplines, helplines and the emergency number of your country, and where to "
    "find "
    "more. It reads no journal, asks nothing, and works when everything else is broken.",
    examples,
    {},
    now,
    "help-now",
};

}  // namespace softly
