#pragma once

#include "commands/command.hpp"

namespace softly {

extern const Command home_command;
extern const Command now_command;
extern const Command plan_command;
extern const Command plan_edit_command;  ///< a child of plan
extern const Command check_in_command;
extern const Command reflect_command;
extern const Command note_command;
extern const Command list_command;
extern const Command show_command;
extern const Command search_command;
extern const Command kept_command;
extern const Command edit_command;
extern const Command delete_command;
extern const Command undo_command;
extern const Command summary_command;
extern const Command where_command;
extern const Command doctor_command;
extern const Command init_command;
extern const Command demo_command;
extern const Command config_command;
extern const Command breathe_command;
extern const Command ground_command;
extern const Command letter_command;
extern const Command letter_write_command;  ///< a child of letter
extern const Command pack_command;
extern const Command people_command;
extern const Command people_add_command;  ///< children of people
extern const Command people_edit_command;
extern const Command people_rest_command;
extern const Command people_wake_command;
extern const Command people_remove_command;
extern const Command moment_command;
extern const Command due_command;
extern const Command pause_command;
extern const Command resume_command;
extern const Command remind_command;
extern const Command remind_status_command;  ///< a child of remind, like those below
extern const Command remind_install_command;
extern const Command remind_uninstall_command;
extern const Command step_command;
extern const Command step_add_command;  ///< a child of step, like those below
extern const Command step_suggest_command;
extern const Command step_done_command;
extern const Command step_partly_command;
extern const Command step_tried_command;
extern const Command step_smaller_command;
extern const Command step_move_command;
extern const Command step_keep_command;
extern const Command step_rest_command;
extern const Command step_let_go_command;

}  // namespace softly
