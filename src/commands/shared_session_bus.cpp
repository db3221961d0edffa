#include "commands/shared_session_bus.hpp"

#include <string_view>

#include <fmt/core.h>

namespace softly {
namespace {

/// A path as D-Bus writes it in an address.
std::string in_address(std::string_view path) {
    constexpr std::string_view plain =
        "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/.\\*";
    std::string text;
    for (const char byte : path) {
        if (plain.find(byte) == std::string_view::npos) {
            text += fmt::format("%{:02x}", static_cast<unsigned char>(byte));
        } else {
            text += byte;
        }
    }
    return text;
}

/// Another account's socket would be handed the person's words.
bool is_own_socket(World& world, const std::string& path) {
    FileStat stat;
    return !world.files.stat(path, stat) && stat.socket && stat.owner == world.files.user();
}

}  // namespace

std::optional<std::string> session_bus(World& world) {
    if (auto address = world.system.variable("DBUS_SESSION_BUS_ADDRESS")) {
        return address;
    }
    const std::string usual = fmt::format("/run/user/{}", world.files.user());
    for (const std::string& directory :
         {world.system.variable("XDG_RUNTIME_DIR").value_or(usual), usual}) {
        const std::string socket = directory + "/bus";
        if (directory.starts_with('/') && is_own_socket(world, socket)) {
            return "unix:path=" + in_address(socket);
        }
    }
    return std::nullopt;
}

}  // namespace softly
