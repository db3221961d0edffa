#include "cli/man.hpp"

#include "base/text.hpp"
#include "cli/help.hpp"
#include "view/screen_text.hpp"
#include "view/words_help.hpp"

#include <array>

#include <fmt/core.h>

namespace softly {

namespace {

// mdoc wants a date, and the same program has to print the same page on every day.
constexpr std::string_view date_of_the_manual = "November 22, 2026";
constexpr int columns = 78;

/// Text that no macro is made of: backslashes, and dots and quotes that begin a line, are escaped.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        const bool at_line_start = safe.empty() || safe.back() == '\n';
        if (at_line_start && (c == '.' || c == '\'')) {
            safe += "\\&";
        }
        safe += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
    }
    return safe;
}

/// A word that stands after a macro: not read as a macro, a delimiter or a quote itself. A choice may go on in
/// the next line behind each bar.
std::string argument(std::string_view word) {
    std::string safe = "\\&";
    for (const char c : word) {
        safe += c == '\\'  ? "\\e"
                : c == '-' ? "\\-"
                : c == '"' ? "\\(dq"
                : c == '|' ? "|\\:"
                           : std::string(1, c);
    }
    return safe;
}

bool ends_sentence(std::string_view text, std::size_t at) {
    return (text[at] == '.' || text[at] == '?') && at + 1 < text.size() && text[at + 1] == ' ';
}

/// Paragraphs with each sentence on lines of its own, as mdoc wants it.
std::string prose(std::string_view text) {
    std::string block;
    std::string sentence;
    const auto end_sentence = [&] {
        for (const auto& line : wrapped(sentence, columns - 8)) {
            block += line.empty() ? "" : escaped(line) + "\n";
        }
        sentence.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            sentence += text[i];
        }
        if (ends_sentence(text, i)) {
            end_sentence();
            ++i;
        } else if (text.substr(i).starts_with("\n\n")) {
            end_sentence();
            block += ".Pp\n";
            ++i;
        } else if (text[i] == '\n') {
            sentence += ' ';
        }
    }
    end_sentence();
    return block;
}

/// What help pages show as a few small words, with a capital and a full stop.
std::string as_sentence(std::string_view summary) {
    std::string sentence(summary);
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z') {
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    return sentence + (sentence.ends_with('.') ? "" : ".");
}

std::string flag_line(const Param& param) {
    std::string line = ".It";
    const auto names = names_of(param);
    for (std::size_t i = 0; i < names.size(); ++i) {
        line += fmt::format("{} Fl {}", i == 0 ? "" : " ,", argument(names[i].substr(1)));
    }
    if (param.takes != Takes::nothing) {
        line += " Ar " + argument(param.value);
    }
    return line + "\n";
}

std::string params_list(std::span<const Param* const> params) {
    std::string items;
    for (const Param* param : params) {
        items += param->positional() ? fmt::format(".It Ar {}\n", argument(param->flags))
                                     : flag_line(*param);
        items += prose(as_sentence(param->help));
    }
    return items.empty() ? "" : ".Bl -tag -width Ds\n" + items + ".El\n";
}

std::string examples_list(std::span<const Example> examples) {
    std::string items;
    for (const auto& example : examples) {
        items += ".Pp\n.Bd -literal -offset indent -compact\n" + escaped(example.typed) + "\n.Ed\n";
        items += example.says.empty() ? "" : prose(as_sentence(example.says));
    }
    return items;
}

std::string usage(const CommandPath& path) {
    return ".Bd -literal -compact\n" + escaped(usage_text(path, columns - 8)) + ".Ed\n";
}

std::string command_entry(const CommandPath& path) {
    const Command& command = *path.back();
    std::string entry = fmt::format(".Ss softly {}\n", escaped(name_of(path)));
    entry += prose(as_sentence(command.summary));
    if (!command.alias.empty()) {
        entry += fmt::format("Also:\n.Ic {} .\n", argument(command.alias));
    }
    if (command.run != nullptr) {
        entry += ".Pp\n" + usage({path.begin(), path.end()});
    }
    entry += command.about.empty() ? "" : ".Pp\n" + prose(command.about);
    entry += params_list(command.params);
    entry += examples_list(command.examples);
    for (const Command* child : command.children) {
        if (!is_hidden(*child)) {
            CommandPath longer = path;
            longer.push_back(child);
            entry += command_entry(longer);
        }
    }
    return entry;
}

std::string definitions(std::string_view macro, const Definitions& list, std::string_view width) {
    std::string block = fmt::format(".Bl -tag -width {}\n", width);
    for (const auto& [term, meaning] : list) {
        block += fmt::format(".It {} {}\n", macro, argument(term)) + prose(meaning);
    }
    return block + ".El\n";
}

std::string about_the_signpost() {
    return ".Sh THE SIGNPOST\n" + prose(manual_about_signpost()) + ".Bd -literal -offset indent\n"
           + escaped(manual_signpost_figures()) + ".Ed\n.Pp\n"
           + prose(manual_after_signpost_figures());
}

std::string title_lines() {
    return fmt::format(".\\\" Made by \"softly man\"; changes made here are lost.\n"
                       ".Dd {}\n.Dt SOFTLY 1\n.Os\n"
                       ".Sh NAME\n.Nm softly\n.Nd {}\n"
                       ".Sh SYNOPSIS\n.Nm\n.Op Ar COMMAND\n.Op Ar FLAGS\n"
                       ".Nm\n.Cm help\n.Op Ar COMMAND\n",
                       date_of_the_manual,
                       escaped(manual_name()));
}

std::string first_examples(std::span<const Command* const> table) {
    std::string block;
    for (const Command* command : table) {
        if (!is_hidden(*command) && !command->examples.empty()) {
            block += examples_list(command->examples.first(1));
        }
    }
    const std::string leading_paragraph = ".Pp\n";
    return block.empty() ? "" : ".Sh EXAMPLES\n" + block.substr(leading_paragraph.size());
}

constexpr std::array<Example, 2> man_examples{{
    {"softly man > softly.1", "writes the manual page into a file"},
    {"softly man | man -l -", "shows it"},
}};

ExitCode run_man(const Call& call) {
    call.world.terminal.out(manual(whole_table()));
    return ExitCode::fine;
}

}  // namespace

const Command man_command{
    .name = "man",
    .summary = "Print the manual page",
    .about = "The page is mdoc, which man and mandoc read. An installed softly has it in its place "
             "already: man softly.",
    .examples = man_examples,
    .params = {},
    .run = run_man,
};

std::string manual(std::span<const Command* const> table) {
    std::string page = title_lines();
    page +=
        ".Sh DESCRIPTION\n" + prose(way_to_help() + ".") + ".Pp\n" + prose(manual_description());
    page += ".Sh COMMANDS\n";
    for (const Command* command : table) {
        if (!is_hidden(*command)) {
            page += command_entry({command});
        }
    }
    page += ".Sh FLAGS OF EVERY COMMAND\n" + prose(manual_about_dashes());
    page += params_list(global_params());
    page += ".Sh DATE WORDS\n" + prose(manual_about_dates());
    page += ".Sh HELP CARD\n" + prose(manual_about_help_card());
    page += ".Bd -literal -offset indent\n" + escaped(manual_own_helpline()) + ".Ed\n.Pp\n";
    page += prose(manual_about_own_helplines());
    page += ".Sh ENVIRONMENT\n" + definitions("Ev", manual_environment(), "CLICOLOR_FORCE");
    page += ".Sh FILES\n" + definitions("Pa", manual_files(), "Ds");
    page += ".Sh EXIT STATUS\n" + definitions("Sy", manual_exit_codes(), "130");
    page += first_examples(table);
    page += about_the_signpost();
    page += ".Sh PRIVACY\n" + prose(manual_about_privacy());
    page += ".Sh SEE ALSO\n.Xr softly-packs 7 ,\n.Xr softly-security 7\n";
    return page;
}

}  // namespace softly
