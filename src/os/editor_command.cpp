#include "os/editor_command.hpp"

#include "base/text.hpp"

#include <fmt/core.h>

namespace softly {

namespace {

constexpr std::string_view no_copies =
    "set noundofile nobackup nowritebackup noswapfile nomodeline";

bool is_vim(std::string_view program) {
    const std::string_view name = program.substr(program.rfind('/') + 1);
    for (const std::string_view prefix : {"vim", "nvim", "gvim", "mvim"}) {
        if (name == prefix || (name.starts_with(prefix) && name[prefix.size()] == '.')) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view editor_program(std::string_view command) {
    command = trim(command);
    return command.substr(0, command.find_first_of(" \t\n"));
}

std::string editor_script(std::string_view command) {
    const bool plain = editor_program(command).find('=') == std::string_view::npos
                       && command.find_first_of(";&|(){}<>\n!") == std::string_view::npos;
    return fmt::format("{}{} \"$@\"", plain ? "exec " : "", trim(command));
}

std::string private_editor(std::string_view command, std::string_view program) {
    if (!is_vim(program)) {
        return std::string{command};
    }
    // The person's own vimrc is read after --cmd and often turns undo files on: the group's command runs
    // once it was read, before the text is. A text from a synced journal gets no say through a modeline.
    return fmt::format("{} -n -i NONE --cmd 'augroup softly' --cmd 'autocmd BufReadPre * {}' "
                       "--cmd 'augroup END'",
                       command,
                       no_copies);
}

}  // namespace softly
