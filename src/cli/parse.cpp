#include "cli/parse.hpp"

#include "base/text.hpp"
#include "cli/argv.hpp"
#include "view/words_help.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <CLI/CLI.hpp>

namespace softly {

namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw Failure(sentence, ExitCode::usage);
}

bool has_flag(const Command& command, std::string_view name) {
    return std::any_of(command.params.begin(), command.params.end(), [&](const Param* param) {
        const auto names = names_of(*param);
        return !param->positional() && std::find(names.begin(), names.end(), name) != names.end();
    });
}

/// Words that are text of the journal are never said back, not even when one reads as a flag.
bool takes_text(const Command& command) {
    return std::any_of(command.params.begin(), command.params.end(), [](const Param* param) {
        return param->positional() && param->takes == Takes::many;
    });
}

const Command* command_with_flag(std::span<const Command* const> table, std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Command* command) {
        return !is_hidden(*command) && has_flag(*command, name);
    });
    return found == table.end() ? nullptr : *found;
}

[[noreturn]] void refuse_flag(std::span<const Command* const> table,
                              const CommandPath& path,
                              const Flags& flags,
                              std::string_view typed) {
    const Command& command = *path.back();
    const std::string name = is_hidden(command) ? "" : name_of(path);
    if (takes_words(command) && typed.size() > 1 && typed[1] >= '0' && typed[1] <= '9') {
        refuse(dash_goes_after_dashes(name));
    }
    typed = typed.substr(0, typed.starts_with("--") ? typed.find('=') : 2);
    const Command* other = name.empty() ? command_with_flag(table, typed) : nullptr;
    if (other != nullptr) {
        refuse(flag_of_another(typed, other->name));
    }
    std::vector<std::string> names;
    for (const Param* param : flags.all()) {
        for (const auto each : names_of(*param)) {
            if (each.starts_with("--")) {
                names.emplace_back(each);
            }
        }
    }
    const auto hint = typed.starts_with("--") ? nearest(typed, names) : std::nullopt;
    if (takes_words(command) && !hint) {
        refuse(dash_goes_after_dashes(name));
    }
    refuse(unknown_flag(name, takes_text(command) ? "" : typed, hint.value_or("")));
}

/// The values of the flags. CLI11 knows only the flags of this one command, because each declared one
/// costs start-up; one value a flag, so that "--tag a b" never swallows b.
void read_flags(std::span<const Command* const> table,
                const CommandPath& path,
                const Flags& flags,
                std::vector<std::string> words,
                Arguments& arguments) {
    if (words.empty()) {
        return;
    }
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::vector<std::pair<const Param*, CLI::Option*>> options;
    options.reserve(flags.all().size());
    for (const Param* param : flags.all()) {
        const std::string names(param->flags);
        CLI::Option* option =
            param->takes == Takes::nothing
                ? app.add_flag(names)
                : app.add_option(names, [](const CLI::results_t&) { return true; });
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        options.emplace_back(param, option);
    }
    std::reverse(words.begin(), words.end());
    app.parse(std::move(words));
    const auto unknown = app.remaining();
    if (!unknown.empty()) {
        refuse_flag(table, path, flags, unknown.front());
    }
    for (const auto& [param, option] : options) {
        for (const auto& value : option->results()) {
            arguments.add(*param, param->takes == Takes::nothing ? "" : value);
        }
    }
}

/// Plain words fill the positionals in their order; one that takes many takes all that are left.
void read_words(const CommandPath& path, const SortedWords& sorted, Arguments& arguments) {
    const Command& command = *path.back();
    const std::span<const std::string> words = sorted.words;
    std::size_t next = 0;
    for (const Param* param : command.params) {
        if (!param->positional()) {
            continue;
        }
        const std::size_t wanted = param->takes == Takes::many ? words.size() : next + 1;
        if (param->required && next >= words.size()) {
            const auto choices = choices_of(*param);
            refuse(word_is_missing(name_of(path),
                                   choices.empty() ? std::string(param->flags) : one_of(choices)));
        }
        for (; next < std::min(wanted, words.size()); ++next) {
            const bool stands_behind = sorted.dashes && next >= sorted.before_dashes;
            const Param* other = stands_behind ? param->after_dashes : nullptr;
            arguments.add(other != nullptr ? *other : *param, words[next]);
        }
    }
    if (next < words.size()) {
        refuse(too_many_words(is_hidden(command) ? "" : name_of(path), has_flag(command, "-m")));
    }
}

void check_choices(std::span<const Param* const> params, const Arguments& arguments) {
    for (const Param* param : params) {
        const auto choices = choices_of(*param);
        if (choices.empty()) {
            continue;
        }
        for (const auto& value : arguments.many(*param)) {
            if (std::find(choices.begin(), choices.end(), value) == choices.end()) {
                const auto hint = nearest(value, choices).value_or("");
                refuse(not_a_choice(main_name(*param), value, choices, hint));
            }
        }
    }
}

Globals read_globals(const Flags& flags, const Arguments& arguments) {
    Globals globals;
    const Param* journal = flags.find("--journal");
    globals.journal = arguments.one(*journal);
    if (globals.journal && globals.journal->empty()) {
        refuse(value_is_missing(journal->flags, journal->value));
    }
    globals.color = arguments.one(*flags.find("--color")).value_or(globals.color);
    globals.plain = arguments.has(*flags.find("--plain"));
    return globals;
}

}  // namespace

ParsedLine parse(std::span<const Command* const> table, std::span<const std::string> arguments) {
    NamedCommand named = named_command(table, arguments);
    ParsedLine parsed;
    parsed.path = std::move(named.path);
    const Flags flags(parsed.path.empty() ? find_command(table, "home") : parsed.path.back());
    SortedWords sorted = sorted_words(named.words, flags);
    if (sorted.help || sorted.version) {
        parsed.asked = sorted.help ? Asked::help : Asked::version;
        return parsed;
    }
    if (parsed.path.empty()) {
        const Command* home = find_command(table, "home");
        if (home == nullptr) {
            parsed.asked = Asked::help;
            return parsed;
        }
        parsed.path.push_back(home);
    }
    if (parsed.path.back()->run == nullptr) {
        parsed.asked = Asked::child;
        return parsed;
    }
    if (sorted.waiting != nullptr) {
        refuse(value_is_missing(main_name(*sorted.waiting), sorted.waiting->value));
    }
    if (sorted.overfed != nullptr) {
        refuse(flag_takes_no_value(main_name(*sorted.overfed)));
    }
    read_flags(table, parsed.path, flags, std::move(sorted.flags), parsed.arguments);
    read_words(parsed.path, sorted, parsed.arguments);
    check_choices(flags.all(), parsed.arguments);
    check_choices(parsed.path.back()->params, parsed.arguments);
    parsed.globals = read_globals(flags, parsed.arguments);
    return parsed;
}

}  // namespace softly
