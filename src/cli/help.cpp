#include "cli/help.hpp"

#include "base/text.hpp"
#include "cli/parse.hpp"
#include "view/screen_text.hpp"
#include "view/words_help.hpp"
#include "view/words_help_card.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int widest_page = 100;
constexpr int narrowest_page = 20;
constexpr int widest_left_column = 26;
constexpr int narrowest_side_by_side = 60;
constexpr std::size_t examples_in_overview = 4;

using Row = std::pair<std::string, std::string_view>;

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(count), ' ');
}

/// A paragraph, each line after `indent` spaces.
std::string indented(std::string_view text, int columns, int indent) {
    std::string block;
    for (const auto& line : wrapped(text, std::max(columns - indent, 1))) {
        block += line.empty() ? "\n" : spaces(indent) + line + "\n";
    }
    return block;
}

/// Parts side by side as far as they fit; what goes on in the next line hangs two columns further in.
std::string filled(std::span<const std::string> parts,
                   int columns,
                   int indent,
                   std::string_view line_end) {
    const int hanging = indent + 2;
    const int room_for_end = display_width(line_end);
    std::string block;
    std::string line = spaces(indent);
    bool empty = true;
    for (const auto& part : parts) {
        const int width =
            display_width(line) + (empty ? 0 : 1) + display_width(part) + room_for_end;
        if (!empty && width > columns) {
            block += line + std::string(line_end) + "\n";
            line = spaces(hanging);
            empty = true;
        }
        const int left = columns - display_width(line) - (empty ? 0 : 1) - room_for_end;
        if (display_width(part) > left) {
            const auto pieces = wrapped(part, std::max(left, 1));
            for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
                block += line + pieces[i] + "\n";
                line = spaces(hanging);
            }
            line += pieces.empty() ? "" : pieces.back();
        } else {
            line += (empty ? "" : " ") + part;
        }
        empty = false;
    }
    return block + line + "\n";
}

/// The words of a shell command, quotes kept, so that a broken line can still be pasted.
std::vector<std::string> shell_words(std::string_view typed) {
    std::vector<std::string> words(1);
    char quote = 0;
    for (const char c : typed) {
        if (c == ' ' && quote == 0) {
            words.emplace_back();
            continue;
        }
        if (c == quote) {
            quote = 0;
        } else if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        }
        words.back() += c;
    }
    return words;
}

std::string listed(std::span<const Example> examples, int columns) {
    std::string block;
    for (const auto& example : examples) {
        block += filled(shell_words(example.typed), columns, 2, " \\");
        block += example.says.empty() ? "" : indented(example.says, columns, 6);
    }
    return block;
}

/// Names on the left and what they mean on the right, or below them where the page is narrow.
std::string listed(std::span<const Row> rows, int columns) {
    int left_column = 0;
    for (const auto& row : rows) {
        if (display_width(row.first) <= widest_left_column) {
            left_column = std::max(left_column, display_width(row.first));
        }
    }
    const int indent = columns < narrowest_side_by_side ? 6 : left_column + 4;
    std::string block;
    for (const auto& [left, right] : rows) {
        const bool side_by_side =
            columns >= narrowest_side_by_side && display_width(left) <= left_column;
        const std::string meaning = indented(right, columns, indent);
        if (side_by_side && !meaning.empty()) {
            block += "  " + padded(left, left_column) + "  "
                     + meaning.substr(static_cast<std::size_t>(indent));
        } else {
            block += indented(left, columns, 2) + meaning;
        }
    }
    return block;
}

std::string with_value(std::string_view flag, const Param& param) {
    return param.takes == Takes::nothing ? std::string(flag)
                                         : fmt::format("{} {}", flag, param.value);
}

std::string flag_and_value(const Param& param) {
    std::string names;
    for (const auto name : names_of(param)) {
        names += names.empty() ? "" : ", ";
        names += name;
    }
    return with_value(names, param);
}

std::string usage_part(const Param& param) {
    const bool many = param.takes == Takes::many;
    if (param.positional()) {
        const auto choices = choices_of(param);
        const std::string word(choices.empty() ? param.flags : param.value);
        const std::string repeated = word + (many ? "..." : "");
        return param.required ? repeated : "[" + repeated + "]";
    }
    return "[" + with_value(names_of(param).front(), param) + "]" + (many ? "..." : "");
}

std::vector<Row> rows_of(std::span<const Param* const> params, bool positional) {
    std::vector<Row> rows;
    for (const Param* param : params) {
        if (param->positional() == positional) {
            rows.emplace_back(positional ? std::string(param->flags) : flag_and_value(*param),
                              param->help);
        }
    }
    return rows;
}

std::vector<Row> rows_of(std::span<const Command* const> commands) {
    std::vector<Row> rows;
    for (const Command* command : commands) {
        if (!is_hidden(*command)) {
            rows.emplace_back(command->alias.empty()
                                  ? std::string(command->name)
                                  : fmt::format("{}, {}", command->name, command->alias),
                              command->summary);
        }
    }
    return rows;
}

std::string section(std::string_view heading, const std::string& body, int columns) {
    return body.empty() ? "" : "\n" + indented(heading, columns, 0) + body;
}

int sane(int columns) {
    return columns <= 0 ? 80 : std::clamp(columns, narrowest_page, widest_page);
}

std::string first_lines(std::string_view title, int columns) {
    return indented(title, columns, 0) + indented(way_to_help(), columns, 0);
}

/// A parent shows the examples of its children when it has none of its own.
std::vector<Example> examples_of(const Command& command) {
    std::vector<Example> examples(command.examples.begin(), command.examples.end());
    for (const Command* child : command.children) {
        if (command.examples.empty() && !child->examples.empty()) {
            examples.push_back(child->examples.front());
        }
    }
    return examples;
}

constexpr Param command_word{.flags = "COMMAND", .value = "COMMAND", .help = "the command to show"};
constexpr Param child_word{.flags = "CHILD", .value = "CHILD", .help = "one of its own commands"};
constexpr std::array<const Param*, 2> help_params{&command_word, &child_word};
constexpr std::array<Example, 2> help_examples{{
    {"softly help check-in", "shows how a check-in is typed"},
    {"softly help config get", "shows one command of another"},
}};

ExitCode run_help(const Call& call) {
    std::vector<std::string> words;
    for (const Param* param : help_params) {
        if (const auto word = call.arguments.one(*param)) {
            words.push_back(*word);
        }
    }
    words.emplace_back("--help");
    const ParsedLine asked = parse(whole_table(), words);
    const int columns = page_columns(call.world.terminal.screen());
    call.world.terminal.out(asked.path.empty() ? overview(whole_table(), columns)
                                               : command_page(asked.path, columns));
    return ExitCode::fine;
}

}  // namespace

const Command help_command{
    .name = "help",
    .summary = "Show what softly can do, or how one command is typed",
    .about = "Without a name it lists every command. The same pages come with --help.",
    .examples = help_examples,
    .params = help_params,
    .run = run_help,
};

std::vector<std::string> usage_parts(const CommandPath& path) {
    std::vector<std::string> parts{"softly"};
    for (const Command* command : path) {
        parts.emplace_back(command->name);
    }
    for (const bool positional : {true, false}) {
        for (const Param* param : path.back()->params) {
            if (param->positional() == positional) {
                parts.push_back(usage_part(*param));
            }
        }
    }
    return parts;
}

std::string usage_text(const CommandPath& path, int columns) {
    columns = sane(columns);
    std::string block;
    if (path.back()->run != nullptr) {
        block += filled(usage_parts(path), columns, 2, "");
    }
    for (const Command* child : path.back()->children) {
        if (!is_hidden(*child)) {
            CommandPath longer = path;
            longer.push_back(child);
            block += filled(usage_parts(longer), columns, 2, "");
        }
    }
    return block;
}

std::string command_page(const CommandPath& path, int columns) {
    columns = sane(columns);
    const Command& command = *path.back();
    std::string page = first_lines(page_title(name_of(path), command.summary), columns);
    page += section("Examples", listed(examples_of(command), columns), columns);
    page += section("Usage", usage_text(path, columns), columns);
    page += command.about.empty() ? "" : "\n" + indented(command.about, columns, 0);
    page += section("Commands", listed(rows_of(command.children), columns), columns);
    page += section("Words", listed(rows_of(command.params, true), columns), columns);
    page += section("Flags", listed(rows_of(command.params, false), columns), columns);
    page += section(
        "Flags of every command", listed(rows_of(global_params(), false), columns), columns);
    if (!command.children.empty()) {
        page += "\n" + indented(page_ending(name_of(path)), columns, 0);
    }
    return page;
}

std::string overview(std::span<const Command* const> table, int columns) {
    columns = sane(columns);
    std::vector<Example> examples;
    for (const Command* command : table) {
        if (!is_hidden(*command) && !command->examples.empty()
            && examples.size() < examples_in_overview) {
            examples.push_back(command->examples.front());
        }
    }
    std::string page = first_lines(overview_title(), columns);
    page += indented(words::what_softly_is(), columns, 0);
    page += section("Examples", listed(examples, columns), columns);
    page +=
        section("Usage",
                filled(std::vector<std::string>{"softly", "[COMMAND]", "[FLAGS]"}, columns, 2, ""),
                columns);
    page += section("Commands", listed(rows_of(table), columns), columns);
    page += section(
        "Flags of every command", listed(rows_of(global_params(), false), columns), columns);
    return page + "\n" + indented(overview_ending(), columns, 0);
}

int page_columns(const Screen& screen) {
    return screen.out ? sane(screen.width) : 80;
}

}  // namespace softly
