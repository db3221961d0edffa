#include "base/id.hpp"
#include "base/text.hpp"
#include "commands/all.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_params.hpp"
#include "store/drafts.hpp"
#include "store/reminders_file.hpp"
#include "store/settings_file.hpp"
#include "store/toml_read.hpp"
#include "store/toml_write.hpp"
#include "view/json.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"

#include <array>

#include <fmt/core.h>

namespace softly {
namespace {

constexpr int shown_of_typed = 40;

constexpr Param key_or_all{"KEY", "KEY", "one setting, its name dotted; else all"};
constexpr Param key{"KEY", "KEY", "the setting's name, dotted", Takes::one, true};
constexpr Param value_param{
    "VALUE", "VALUE", "a TOML value; a text can stand without quotes", Takes::one, true};

constexpr const Param* get_params[] = {&key_or_all, &params::json};
constexpr const Param* set_params[] = {&key, &value_param};

constexpr Example get_examples[] = {{"softly config get", "every setting with its value"},
                                    {"softly config get day_start", "one value"}};
constexpr Example set_examples[] = {
    {"softly config set day_start 04:00", "a day begins at four in the morning"},
    {"softly config set reminders.times 20:30", "a list of one"},
    {"softly config set reminders.times '[\"08:30\", \"20:30\"]'", "a list, as TOML writes it"}};
constexpr Example path_examples[] = {{"softly config path", "where config.toml is"}};
constexpr Example edit_examples[] = {{"softly config edit", "opens config.toml in your editor"}};
constexpr Example examples[] = {{"softly config get", "every setting with its value"},
                                {"softly config set country IL", "sets one"}};

Value require_setting(const Settings& settings, const std::string& name) {
    if (const auto value = setting(settings, name)) {
        return *value;
    }
    throw Failure(words::unknown_setting(shortened(sanitized(name), shown_of_typed),
                                         nearest(name, setting_names()).value_or("")),
                  ExitCode::usage);
}

ExitCode get(const Call& call) {
    Desk desk = open_desk(call);
    const auto name = call.arguments.one(key_or_all);
    Terminal& terminal = call.world.terminal;
    if (name) {
        const Value value = require_setting(desk.settings, *name);
        terminal.out(call.arguments.has(params::json) ? settings_json(desk.settings, *name)
                     : std::holds_alternative<std::string>(value.data)
                         ? sanitized(std::get<std::string>(value.data)) + "\n"
                         : sanitized(toml_value(value)) + "\n");
    } else if (call.arguments.has(params::json)) {
        terminal.out(settings_json(desk.settings, ""));
    } else {
        const Settings defaults;
        for (const std::string& each : setting_names()) {
            const Value value = require_setting(desk.settings, each);
            const bool same = value == require_setting(defaults, each);
            terminal.out(fmt::format("{} = {}{}\n",
                                     each,
                                     sanitized(toml_value(value)),
                                     same ? "  # " + words::is_default() : ""));
        }
    }
    say_problems(desk, desk.setting_problems);
    return exit_after(desk.setting_problems);
}

/// A word that cannot be meant as TOML, such as 20:30 or /usr/bin/wall.
bool is_bare_word(std::string_view typed) {
    return !typed.empty() && typed.find_first_of(R"( '"[]{},#=)") == std::string_view::npos;
}

/// What was typed, as a value: for a setting of type text as it stands, else read as TOML. For a list, one
/// bare word is a list of that word.
Value read_value(const std::string& name, const Value& now, const std::string& typed) {
    if (std::holds_alternative<std::string>(now.data)) {
        return {typed};
    }
    const Parsed parsed = parse_toml("value = " + typed + "\n");
    const Value* value = parsed.problem ? nullptr : find(parsed.table, "value");
    if (value == nullptr || parsed.table.size() != 1) {
        if (std::holds_alternative<Array>(now.data) && is_bare_word(typed)) {
            return {Array{{typed}}};
        }
        throw Failure(words::setting_is_no_toml(name, shortened(sanitized(typed), shown_of_typed)),
                      ExitCode::usage);
    }
    return *value;
}

ExitCode set_one(const Call& call) {
    Desk desk = open_desk(call);
    const std::string name = call.arguments.one(key).value_or("");
    const Value now = require_setting(desk.settings, name);
    const Value value = read_value(name, now, call.arguments.one(value_param).value_or(""));
    Settings changed = desk.settings;
    if (const auto reason = set(changed, name, value)) {
        throw Failure(words::setting_does_not_fit(*reason), ExitCode::usage);
    }
    const std::string literal = toml_value(require_setting(changed, name));  // "il" is kept as "IL"
    write_setting(call.world, desk.layout, name, literal);
    note_sign(call.world, desk.layout);
    say(desk, words::setting_set(name, literal));
    return ExitCode::fine;
}

ExitCode path(const Call& call) {
    call.world.terminal.out(sanitized(open_desk(call).layout.config) + "\n");
    return ExitCode::fine;
}

ExitCode edit(const Call& call) {
    Desk desk = open_desk(call);
    FileContents contents;
    (void)call.world.files.read(desk.layout.config, contents);
    const std::string edited = edit_text(desk, std::string{trim(contents.bytes)}, {".toml", true});
    if (edited == trim(contents.bytes)) {
        say(desk, words::nothing_changed());
        return ExitCode::fine;
    }
    if (const Parsed parsed = parse_toml(edited); parsed.problem) {
        const std::string id = make_id(call.world.system.random());
        throw Failure(words::settings_unreadable(parsed.problem->line,
                                                 parsed.problem->words,
                                                 rescue(call.world, desk.layout, id, edited)));
    }
    replace_settings(call.world, desk.layout, contents.bytes, edited + "\n");
    const LoadedSettings loaded = load_settings(call.world, desk.layout);
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

constexpr std::string_view values_are_toml =
    "Values are written as TOML: 3, true, [\"20:30\"]. A text needs no quotes of its own.";

constexpr Command get_command{"get", "Show settings", "", get_examples, get_params, get};
constexpr Command set_command{
    "set", "Change one setting", values_are_toml, set_examples, set_params, set_one};
constexpr Command path_command{"path", "Show where config.toml is", "", path_examples, {}, path};
constexpr Command edit_command{
    "edit", "Open config.toml in your editor", "", edit_examples, {}, edit};
constexpr const Command* children[] = {&get_command, &set_command, &path_command, &edit_command};

}  // namespace

extern const Command config_command{
    "config",
    "See and change settings",
    "Settings live in config.toml, a file of yours: comments and order in it stay.",
    examples,
    {},
    nullptr,
    {},
    children,
};

}  // namespace softly
