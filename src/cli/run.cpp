#include "cli/run.hpp"

#include "cli/argv.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "view/screen_text.hpp"
#include "view/words_help.hpp"

#include <exception>
#include <new>

namespace softly {

namespace {

/// A report that did not arrive is worse news than what it would have said of the files.
ExitCode first_trouble(ExitCode command, ExitCode output) {
    const bool about_files = command == ExitCode::fine || command == ExitCode::nothing_found
                             || command == ExitCode::unreadable_file;
    return about_files && output != ExitCode::fine ? output : command;
}

const Command* named_first(std::span<const Command* const> table,
                           std::span<const std::string> arguments) {
    try {
        const NamedCommand named = named_command(table, arguments);
        return named.path.empty() ? nullptr : named.path.front();
    } catch (const Failure&) {
        return nullptr;
    }
}

bool is_card(const Command* command) {
    return command != nullptr && command->name == "now";
}

/// What the words ask for. Nothing that was typed wrong stands between a person and the help card.
ParsedLine understood(std::span<const Command* const> table,
                      std::span<const std::string> arguments) {
    try {
        return parse(table, arguments);
    } catch (const Failure&) {
        const Command* command = named_first(table, arguments);
        if (!is_card(command)) {
            throw;
        }
        ParsedLine card;
        card.path.push_back(command);
        return card;
    }
}

}  // namespace

ExitCode guarded(Terminal& terminal, const std::function<ExitCode()>& work) {
    try {
        try {
            return work();
        } catch (const Failure& failure) {
            const Screen screen = terminal.screen();
            terminal.err(
                wrapped_block(sanitized(failure.what()), screen.err ? screen.width : 0, 0, 0)
                + "\n");
            return failure.code();
        } catch (const std::bad_alloc&) {
            terminal.err(out_of_memory() + "\n");
        } catch (const std::exception&) {
            // Its words may hold private text, and help nobody who reads them here.
            terminal.err(fault_of_its_own() + "\n");
        }
    } catch (...) {
        // Even the sentence could not be said; the exit code still is.
        return ExitCode::could_not;
    }
    return ExitCode::could_not;
}

ExitCode run(std::span<const Command* const> table,
             std::span<const std::string> arguments,
             World& world) {
    Terminal& terminal = world.terminal;
    const ExitCode code = guarded(terminal, [&] {
        const ParsedLine parsed = understood(table, arguments);
        const auto columns = [&] { return page_columns(terminal.screen()); };
        switch (parsed.asked) {
        case Asked::version:
            terminal.out("softly " SOFTLY_VERSION "\n");
            return ExitCode::fine;
        case Asked::help:
            terminal.out(parsed.path.empty() ? overview(table, columns())
                                             : command_page(parsed.path, columns()));
            return ExitCode::fine;
        case Asked::child:
            terminal.err(name_a_child(name_of(parsed.path)) + "\n"
                         + usage_text(parsed.path, columns()));
            return ExitCode::usage;
        case Asked::command:
            break;
        }
        return parsed.path.back()->run({world, parsed.arguments, parsed.globals});
    });
    const ExitCode flushed = guarded(terminal, [&] {
        terminal.flush();
        return ExitCode::fine;
    });
    return first_trouble(code, flushed);
}

ExitCode run(std::span<const std::string> arguments, World& world) {
    return run(whole_table(), arguments, world);
}

bool asks_for_help(std::span<const std::string> arguments) {
    try {
        const ParsedLine parsed = understood(whole_table(), arguments);
        const bool page = parsed.asked == Asked::help || parsed.asked == Asked::version;
        return page || is_card(parsed.path.front()) || parsed.path.front()->name == "help";
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace softly
