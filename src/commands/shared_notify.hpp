#pragma once

#include "commands/shared_desk.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// The ways a note can go, in the order in which they are tried.
enum class Channel { command, notify_send, output };

/// The channel as the state and documents name it: "command", "notify-send", "stdout".
std::string_view name_of(Channel channel);

/// Lets a note go by the first way that works: the person's own command, the desktop, standard output where
/// anything listens there. Nothing where none took it.
std::optional<Channel> send_note(Desk& desk, const std::string& text);

}  // namespace softly
