#include "cli/table.hpp"

#include "base/text.hpp"
#include "cli/completions.hpp"
#include "cli/help.hpp"
#include "cli/man.hpp"

#include <algorithm>
#include <array>

namespace softly {

std::string name_of(const CommandPath& path) {
    std::string name;
    for (const Command* command : path) {
        name += name.empty() ? "" : " ";
        name += command->name;
    }
    return name;
}

bool is_hidden(const Command& command) {
    return command.name == "home" || command.name.starts_with('_');
}

bool takes_words(const Command& command) {
    return std::any_of(command.params.begin(), command.params.end(), [](const Param* param) {
        return param->positional();
    });
}

bool takes_dashed_words(const Command& command) {
    return std::any_of(command.params.begin(), command.params.end(), [](const Param* param) {
        return param->after_dashes != nullptr;
    });
}

std::span<const Command* const> cli_commands() {
    static constexpr std::array<const Command*, 4> commands{
        &completions_command, &man_command, &help_command, &complete_command};
    return commands;
}

std::span<const Command* const> whole_table() {
    static const std::vector<const Command*> table = [] {
        const auto working = all_commands();
        std::vector<const Command*> joined(working.begin(), working.end());
        joined.insert(joined.end(), cli_commands().begin(), cli_commands().end());
        return joined;
    }();
    return table;
}

std::vector<std::string_view> names_of(const Param& param) {
    return split(param.flags, ',');
}

std::string_view main_name(const Param& param) {
    const auto names = names_of(param);
    return *std::max_element(names.begin(), names.end(), [](auto left, auto right) {
        return left.size() < right.size();
    });
}

std::string_view value_word(const Param& param) {
    return param.value.empty() && param.positional() ? param.flags : param.value;
}

std::vector<std::string> choices_of(const Param& param) {
    const bool free = std::any_of(
        param.value.begin(), param.value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (free || param.value.find('|') == std::string_view::npos) {
        return {};
    }
    const auto parts = split(param.value, '|');
    return {parts.begin(), parts.end()};
}

}  // namespace softly
