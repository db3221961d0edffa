#pragma once

#include "base/date.hpp"
#include "os/world.hpp"
#include "store/blocks.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace softly {

/// plan.toml, relative to the data directory.
inline constexpr std::string_view plan_file = "plan.toml";

/// The one place that knows file names (design.md section 3). Every path is absolute.
struct Layout {
    std::string config;   ///< config.toml
    std::string prompts;  ///< the person's own packs
    std::string helplines;
    std::string data;     ///< the data directory, links resolved where it exists
    std::string state;    ///< this journal's own state directory
    std::string runtime;  ///< $XDG_RUNTIME_DIR/softly/HASH; empty where there is none

    std::string journal() const { return data + "/journal"; }

    std::string people() const { return data + "/people.toml"; }

    std::string steps() const { return data + "/steps.toml"; }

    std::string steps_done() const { return data + "/steps-done.toml"; }

    std::string plan() const { return data + "/plan.toml"; }

    std::string letters() const { return data + "/letters.toml"; }

    std::string pending() const { return state + "/pending"; }

    std::string runtime_pending() const { return runtime.empty() ? "" : runtime + "/pending"; }

    std::string receipts() const { return state + "/receipts"; }

    std::string drafts() const { return state + "/drafts"; }

    std::string undo() const { return state + "/undo"; }

    std::string trash() const { return state + "/trash"; }

    std::string quarantine() const { return state + "/quarantine"; }

    std::string rescue() const { return state + "/rescue"; }

    std::string reserve() const { return state + "/reserve"; }

    std::string stamp() const { return state + "/stamp"; }

    std::string appending() const {
        return state + "/appending";
    }  ///< what an in-place append was about to add

    std::string path_note() const { return state + "/path"; }

    std::string help_shown() const {
        return state + "/help-shown";
    }  ///< one date, see help_shown.hpp

    std::string sittings() const { return state + "/sittings"; }  ///< see sittings.hpp

    std::string offered() const { return state + "/offered"; }  ///< see sittings.hpp

    std::string passed_by() const { return state + "/passed-by"; }  ///< see passed_by.hpp

    std::string pause() const { return state + "/pause"; }  ///< see pause_file.hpp

    std::string reminders() const { return state + "/reminders"; }  ///< see reminders_file.hpp

    std::string crontab_backup() const {
        return state + "/crontab-before";
    }  ///< the table as it was before softly last changed it

    std::string hints() const { return state + "/hints"; }  ///< which one-time hints were said

    /// Every path, named as `where` shows it.
    std::vector<std::pair<std::string, std::string>> named() const;
};

/// Where softly's files are, from --journal, the environment and the defaults. Throws Failure where
/// neither HOME nor what would replace it is usable. Makes nothing.
Layout find_layout(World& world, const std::optional<std::string>& journal);

/// "journal/2026-11.toml", relative to the data directory.
std::string month_file(Month month);

/// True for the files, relative to the data directory, that a change can be for: a kept change that names
/// another did not come from softly.
bool is_own_file(std::string_view file);

/// What such a file is a list of.
Shape shape_of(std::string_view file);

/// The month a name in journal/ begins with; nothing for dotfiles and other names.
std::optional<Month> month_of_file(std::string_view name);

}  // namespace softly
