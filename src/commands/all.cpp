#include "commands/all.hpp"

#include <array>

namespace softly {

std::span<const Command* const> all_commands() {
    static constexpr std::array<const Command*, 13> commands{
        &home_command,
        &now_command,
        &check_in_command,
        &note_command,
        &list_command,
        &show_command,
        &search_command,
        &kept_command,
        &summary_command,
        &where_command,
        &doctor_command,
        &init_command,
        &config_command,
    };
    return commands;
}

}  // namespace softly
