#pragma once

#include "commands/shared_desk.hpp"
#include "os/program.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// The ways a note can go, in the order in which they are tried.
enum class Channel { command, notify_send, output };

/// The channel as the state and documents name it: "command", "notify-send", "stdout".
std::string_view name_of(Channel channel);

/// What became of a note.
struct SentNote {
    std::optional<Channel> channel;     ///< nothing where no way took it
    std::optional<ProgramEnd> command;  ///< how the person's own command went, where there is one

    /// Whether it may have come: so it is where the command took the text and then said no.
    bool may_have_come() const { return channel || (command && command->started); }
};

/// Lets a note go by the first way that works: the person's own command, the desktop, standard output where
/// anything listens there.
SentNote send_note(Desk& desk, const std::string& text);

}  // namespace softly
