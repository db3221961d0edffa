#include "os/editor_command.hpp"

#include <doctest/doctest.h>

namespace softly {

TEST_CASE("vim leaves no copies of private text") {
    const std::string command = private_editor("vim -X", "/usr/bin/vim.basic");
    CHECK(command.starts_with("vim -X -n -i NONE "));
    CHECK(command.find("noundofile") != std::string::npos);
    CHECK(command.find("nomodeline") != std::string::npos);
    // What --cmd sets is set before the person's own vimrc, which would have the last word.
    CHECK(command.find("autocmd BufReadPre") != std::string::npos);
}

TEST_CASE("an editor that is not vim is run as it was said") {
    CHECK(private_editor("code --wait", "/usr/bin/code") == "code --wait");
    CHECK(private_editor("vimpager", "/usr/bin/vimpager") == "vimpager");
    CHECK(private_editor("nano", "") == "nano");
}

TEST_CASE("the shell gives way to the editor, unless the command needs the shell") {
    CHECK(editor_script(" code --wait ") == "exec code --wait \"$@\"");
    CHECK(editor_script("LANG=C vi") == "LANG=C vi \"$@\"");
    CHECK(editor_script("cd / && vi") == "cd / && vi \"$@\"");
}

TEST_CASE("the program of a command is its first word") {
    CHECK(editor_program("  /usr/bin/vi -e") == "/usr/bin/vi");
    CHECK(editor_program("").empty());
}

}  // namespace softly
