#include "commands/all.hpp"
#include "commands/shared_desk.hpp"

namespace softly {
namespace {

constexpr Example examples[] = {{"softly now", "shows who can be reached right now"}};

/// Never anything but the card and exit 0: not for a broken config, nor for a home that is gone.
ExitCode now(const Call& call) {
    try {
        Desk desk = open_desk(call, Without::go_on);
        call.world.terminal.out(card(desk));
    } catch (...) {
        Desk desk{call.world, call.arguments, {}, {}, {}, {}, {}, choose_style(call), false};
        call.world.terminal.out(card(desk));
    }
    return ExitCode::fine;
}

}  // namespace

extern const Command now_command{
    "now",
    "When it is too much right now: who can be reached",
    "Shows emergency numbers and directories of helplines for where you are. It reads no journal, "
    "asks "
    "nothing, and works when everything else is broken.",
    examples,
    {},
    now,
    "help-now",
};

}  // namespace softly
