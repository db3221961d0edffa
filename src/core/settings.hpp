#pragma once

#include "core/value.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Every setting with its default; an absent key means the default.
struct Settings {
    std::string country;
    std::chrono::minutes day_start{std::chrono::hours{4}};
    std::string language = "en";
    std::string contact_floor;

    struct Reminders {
        std::vector<std::string> times;
        std::vector<std::string> quiet{"21:00", "09:00"};
        int per_day = 1;
        int per_week = 3;
        bool after_hard_day = false;
        std::string text;
        std::vector<std::string> command;
    } reminders;

    struct Privacy {
        bool alternate_screen = true;
        bool signpost = true;
        int receipts_days = 7;
        bool discreet = false;
        bool clear_scrollback = true;
        bool quiet_home = false;
    } privacy;

    struct Steps {
        int new_contact_open = 1;
    } steps;

    struct Hooks {
        std::vector<std::string> kept;
    } hooks;
};

/// What a setting's value has to look like beyond its type.
enum class Form { any, country, clock, clocks, two_clocks, language, span, count };

/// The one list of settings: `visit(name, member, form, help)` for each, names dotted. Reading
/// config.toml, `config get`, `config set` and the manual all walk it.
template <class SettingsType, class Visit>
void each_setting(SettingsType& settings, Visit&& visit) {
    auto& reminders = settings.reminders;
    auto& privacy = settings.privacy;
    visit("country",
          settings.country,
          Form::country,
          "two letters; whose helplines to show; else from the time zone");
    visit("day_start", settings.day_start, Form::clock, "when a day begins, for views");
    visit("language", settings.language, Form::language, "of the guided reflections");
    visit("contact_floor",
          settings.contact_floor,
          Form::span,
          "some contact, with anyone, about this often; absent = off");
    visit("reminders.times", reminders.times, Form::clocks, "when a note may come, as [\"20:30\"]");
    visit(
        "reminders.quiet", reminders.quiet, Form::two_clocks, "from when until when nothing comes");
    visit("reminders.per_day", reminders.per_day, Form::count, "notes a day at most");
    visit("reminders.per_week", reminders.per_week, Form::count, "notes in seven days at most");
    visit("reminders.after_hard_day",
          reminders.after_hard_day,
          Form::any,
          "notes may come on a day of low ratings and the day after");
    visit("reminders.text", reminders.text, Form::any, "what a note says");
    visit("reminders.command",
          reminders.command,
          Form::any,
          "a program that is given the note on its standard input");
    visit("privacy.alternate_screen",
          privacy.alternate_screen,
          Form::any,
          "sittings leave nothing in the scrollback");
    visit("privacy.signpost",
          privacy.signpost,
          Form::any,
          "one line names softly now where words speak of ending one's life");
    visit("privacy.receipts_days",
          privacy.receipts_days,
          Form::count,
          "days that copies of new entries are kept aside");
    visit("privacy.discreet", privacy.discreet, Form::any, "listings show initials and no text");
    visit("privacy.clear_scrollback",
          privacy.clear_scrollback,
          Form::any,
          "leaving at once clears what was scrolled away too");
    visit("privacy.quiet_home",
          privacy.quiet_home,
          Form::any,
          "softly alone says nothing of entries, drafts or what waits");
    visit("steps.new_contact_open",
          settings.steps.new_contact_open,
          Form::count,
          "steps toward someone new that are open at a time");
    visit("hooks.kept", settings.hooks.kept, Form::any, "programs run after an entry is kept");
}

/// The setting's value as TOML would hold it; nothing for a name that is none.
std::optional<Value> setting(const Settings& settings, std::string_view name);

/// Sets one setting; says in words why the value does not fit, or nothing where it did.
/// Unknown names give nothing set and nullopt too: ask setting() first.
std::optional<std::string> set(Settings& settings, std::string_view name, const Value& value);

/// Every setting's dotted name, in the order of the list.
std::vector<std::string> setting_names();

}  // namespace softly
