#include "commands/all.hpp"

namespace softly {

std::span<const Command* const> all_commands() {
    static constexpr const Command* commands[] = {
        &home_command,    &now_command,    &plan_command,   &check_in_command, &reflect_command,
        &breathe_command, &ground_command, &note_command,   &moment_command,   &people_command,
        &list_command,    &show_command,   &search_command, &kept_command,     &edit_command,
        &delete_command,  &undo_command,   &step_command,   &due_command,      &pause_command,
        &resume_command,  &remind_command, &letter_command, &summary_command,  &where_command,
        &doctor_command,  &init_command,   &config_command, &pack_command,     &demo_command,
    };
    return commands;
}

}  // namespace softly
