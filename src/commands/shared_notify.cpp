#include "commands/shared_notify.hpp"

#include "commands/shared_session_bus.hpp"
#include "view/screen_text.hpp"

#include <chrono>

namespace softly {
namespace {

using namespace std::chrono_literals;

/// Of the person's own command, which may be a window that waits for a click. Longer is nobody held up.
constexpr auto command_patience = 30s;
constexpr auto desktop_patience = 10s;

bool by_command(Desk& desk, const std::string& text) {
    const auto& words = desk.settings.reminders.command;
    if (words.empty()) {
        return false;
    }
    const ProgramEnd end = desk.world.system.run({.words = words,
                                                  .input = text + "\n",
                                                  .patience = command_patience,
                                                  .output = Program::Output::unheard,
                                                  .late = Program::Late::left_running});
    return end.started && end.status.value_or(0) == 0;
}

bool by_notify_send(Desk& desk, const std::string& text) {
    const auto bus = session_bus(desk.world);
    if (!bus) {
        return false;
    }
    // The text is the summary, which no server reads as markup. Without a locale that knows UTF-8 notify-send
    // refuses Hebrew.
    return desk.world.system
        .run({.words = {"notify-send", "--app-name=softly", "--", text},
              .variables = {{"DBUS_SESSION_BUS_ADDRESS", *bus}, {"LC_ALL", "C.UTF-8"}},
              .patience = desktop_patience,
              .output = Program::Output::unheard})
        .went_well();
}

bool by_output(Desk& desk, const std::string& text) {
    Terminal& terminal = desk.world.terminal;
    if (!terminal.screen().out_heard) {
        return false;
    }
    terminal.out(text + "\n");
    terminal.flush();
    return true;
}

}  // namespace

std::string_view name_of(Channel channel) {
    switch (channel) {
    case Channel::command:
        return "command";
    case Channel::notify_send:
        return "notify-send";
    case Channel::output:
        break;
    }
    return "stdout";
}

std::optional<Channel> send_note(Desk& desk, const std::string& text) {
    const std::string shown = sanitized(text);
    if (by_command(desk, shown)) {
        return Channel::command;
    }
    if (by_notify_send(desk, shown)) {
        return Channel::notify_send;
    }
    return by_output(desk, shown) ? std::optional{Channel::output} : std::nullopt;
}

}  // namespace softly
