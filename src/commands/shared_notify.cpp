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

std::optional<ProgramEnd> by_command(Desk& desk, const std::string& text) {
    const auto& words = desk.settings.reminders.command;
    if (words.empty()) {
        return std::nullopt;
    }
    return desk.world.system.run({.words = words,
                                  .input = text + "\n",
                                  .patience = command_patience,
                                  .output = Program::Output::unheard,
                                  .late = Program::Late::left_running});
}

/// One that is not done yet shows it, such as a window.
bool took_it(const ProgramEnd& command) {
    return command.started && command.status.value_or(0) == 0;
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
    try {
        terminal.out(text + "\n");
        terminal.flush();
    } catch (const Failure&) {
        return false;
    }
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

SentNote send_note(Desk& desk, const std::string& text) {
    const std::string shown = sanitized(text);
    SentNote sent{.command = by_command(desk, shown)};
    if (sent.command && took_it(*sent.command)) {
        sent.channel = Channel::command;
    } else if (by_notify_send(desk, shown)) {
        sent.channel = Channel::notify_send;
    } else if (by_output(desk, shown)) {
        sent.channel = Channel::output;
    }
    return sent;
}

}  // namespace softly
