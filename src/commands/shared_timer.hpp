#pragma once

#include "commands/shared_desk.hpp"
#include "core/scheduled_run.hpp"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// A unit's file and what stands there now.
struct UnitFile {
    std::string path;
    std::string held;                    ///< its text
    bool is_there = false;               ///< a file, or something that cannot be read as one
    std::optional<std::string> journal;  ///< that softly wrote it for
    std::string why_not;                 ///< a clause: why it cannot be read

    bool is_for(std::string_view data) const { return journal == data; }
};

/// The service and the timer. Empty paths where nobody can say where systemd looks.
using UnitFiles = std::array<UnitFile, 2>;

UnitFiles look_at_units(World& world);

/// Runs `systemctl --user`; why it did not do what it was asked, or nothing.
std::string call_systemctl(World& world, std::initializer_list<std::string> words);

/// What systemctl says of the timer to "is-enabled" or "is-active"; nothing where it cannot say.
std::optional<bool> ask_systemctl(World& world, const std::string& question);

/// Writes both units; the timer is not started. Throws Failure where a file is not softly's to write, and
/// where the disk says no.
void write_units(Desk& desk, const UnitFiles& units, const std::array<std::string, 2>& texts);

/// Throws Failure where one of the files is not softly's to write for this journal.
void require_own_units(const Desk& desk, const UnitFiles& units);

/// Takes out the unit's file. Throws Failure.
void remove_unit(Desk& desk, const UnitFile& unit);

/// Takes away the link by which the timer starts with the login, where systemctl did not.
void remove_start_link(World& world, const UnitFile& timer);

}  // namespace softly
