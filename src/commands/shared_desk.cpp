#include "commands/shared_desk.hpp"

#include "base/date_words.hpp"
#include "base/text.hpp"
#include "commands/shared_card.hpp"
#include "commands/shared_editor.hpp"
#include "commands/shared_params.hpp"
#include "store/settings_file.hpp"
#include "view/screen_text.hpp"
#include "view/words.hpp"

#include <cstdint>

#include <fmt/core.h>

namespace softly {
namespace {

/// As much of a file as can be read without anyone noticing.
constexpr std::uint64_t a_glance = 256 << 10;

bool is_on(const std::optional<std::string>& variable) {
    return variable && *variable != "0" && ascii_lower(*variable) != "false";
}

bool wants_colour(const Call& call, const Screen& screen) {
    if (call.globals.color != "auto") {
        return call.globals.color == "always";
    }
    const System& system = call.world.system;
    if (system.variable("NO_COLOR") || call.globals.plain) {
        return false;
    }
    return is_on(system.variable("CLICOLOR_FORCE")) || (screen.out && !screen.dumb);
}

Palette known_colours(const System& system) {
    const std::string depth = ascii_lower(system.variable("COLORTERM").value_or(""));
    if (depth == "truecolor" || depth == "24bit") {
        return Palette::all;
    }
    const std::string terminal = system.variable("TERM").value_or("");
    return terminal.find("256color") == std::string::npos ? Palette::sixteen : Palette::many;
}

bool wants_plain(const Call& call, const Screen& screen) {
    return screen.dumb || asks_for_plain(call);
}

}  // namespace

bool asks_for_plain(const Call& call) {
    return call.globals.plain || is_on(call.world.system.variable("ACCESSIBLE"));
}

bool Desk::discreet() const {
    return settings.privacy.discreet || arguments.has(params::discreet);
}

Style choose_style(const Call& call) {
    const Screen screen = call.world.terminal.screen();
    return {wants_colour(call, screen),
            !wants_plain(call, screen),
            screen.width,
            known_colours(call.world.system)};
}

Desk open_desk(const Call& call, Without a_place) {
    Desk desk{call.world,
              call.arguments,
              {},
              {},
              {},
              {},
              call.world.clock.now(),
              choose_style(call),
              false};
    desk.plain = wants_plain(call, call.world.terminal.screen());
    try {
        desk.layout = find_layout(call.world, call.globals.journal);
    } catch (const Failure& failure) {
        if (a_place == Without::stop) {
            throw;
        }
        desk.no_place = failure.what();
        return desk;
    }
    LoadedSettings loaded = a_place == Without::go_on_at_once
                                ? load_settings(call.world, desk.layout, a_glance)
                                : load_settings(call.world, desk.layout);
    desk.settings = std::move(loaded.settings);
    desk.setting_problems = std::move(loaded.problems);
    return desk;
}

void say(Desk& desk, std::string_view sentence) {
    if (desk.quiet) {
        return;
    }
    const Screen screen = desk.world.terminal.screen();
    desk.world.terminal.err(wrapped_block(sanitized(sentence), screen.err ? screen.width : 0, 0, 0)
                            + "\n");
}

void say_all(Desk& desk, const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences) {
        say(desk, sentence);
    }
}

void say_problems(Desk& desk, const Problems& problems) {
    for (const Problem& problem : problems) {
        say(desk, words::problem(problem));
    }
}

ExitCode exit_after(const Problems& problems, ExitCode otherwise) {
    return problems.empty() ? otherwise : ExitCode::unreadable_file;
}

Date read_day(const Desk& desk, std::string_view typed) {
    const auto when = parse_when(typed, desk.now.local, Direction::back);
    if (!when) {
        throw Failure(words::not_a_day(sanitized(typed)), ExitCode::usage);
    }
    return when->day;
}

Filter read_filter(Desk& desk, const People& people) {
    Filter filter;
    filter.day_start = desk.settings.day_start;
    if (const auto from = desk.arguments.one(params::from)) {
        filter.span.from = read_day(desk, *from);
    }
    if (const auto to = desk.arguments.one(params::to)) {
        filter.span.to = read_day(desk, *to);
    }
    if (filter.span.from && filter.span.to && *filter.span.from > *filter.span.to) {
        throw Failure(words::days_upside_down(), ExitCode::usage);
    }
    filter.tags = desk.arguments.many(params::with_tag);
    filter.kind = desk.arguments.one(params::kind).value_or("");
    if (const auto person = desk.arguments.one(params::with_person)) {
        filter.person = person_reference(people, *person);
    }
    return filter;
}

Moment read_at(const Desk& desk) {
    const auto typed = desk.arguments.one(params::at);
    if (!typed) {
        return desk.now;
    }
    const auto when = parse_when(*typed, desk.now.local, Direction::back);
    if (!when) {
        throw Failure(words::not_a_time(sanitized(*typed)), ExitCode::usage);
    }
    if (!when->time && when->day == date_of(desk.now.local)) {
        return desk.now;
    }
    const LocalTime local = start_of(when->day) + when->time.value_or(std::chrono::hours{12});
    const Moment at = when->offset ? Moment{local, *when->offset} : desk.world.clock.at(local);
    if (at.instant() > desk.now.instant()) {
        const auto here = at.instant().time_since_epoch() + desk.now.offset;
        throw Failure(words::in_the_future(LocalTime{here}), ExitCode::usage);
    }
    return at;
}

std::size_t read_number(const Desk& desk, std::size_t otherwise) {
    const auto typed = desk.arguments.one(params::number);
    if (!typed) {
        return otherwise;
    }
    const auto number = parse_integer(*typed);
    if (!number || *number < 1) {
        throw Failure(words::not_a_count(sanitized(*typed)), ExitCode::usage);
    }
    return static_cast<std::size_t>(*number);
}

SittingOptions sitting_options(Desk& desk) {
    desk.asked = true;
    SittingOptions options;
    const Screen screen = desk.world.terminal.screen();
    options.style = desk.style;
    options.line_mode = desk.plain || !screen.in || !screen.out;
    options.alternate_screen = desk.settings.privacy.alternate_screen;
    options.clear_scrollback = desk.settings.privacy.clear_scrollback;
    options.help_card = [&desk] { return card_in_sitting(desk); };
    options.edit_text = [&desk](const std::string& text) { return edit_in_sitting(desk, text); };
    return options;
}

}  // namespace softly
