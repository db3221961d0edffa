#pragma once

#include <string>
#include <string_view>

namespace softly {

/// The program a shell would run for an editor command: its first word.
std::string_view editor_program(std::string_view command);

/// The script with which a shell runs an editor command on its first argument. The shell gives way to
/// the editor where it can: else Ctrl-C in the editor would end the shell, and softly would go on.
std::string editor_script(std::string_view command);

/// The command with what keeps an editor from leaving copies of private text beside the file: vim's
/// swap, backup, undo and viminfo. `program` is the real name of the program, links followed.
std::string private_editor(std::string_view command, std::string_view program);

}  // namespace softly
