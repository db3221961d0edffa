#pragma once

#include "base/date.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace softly {

/// The day on which the made-up half year ends as prompts/demo/ tells it.
inline constexpr Date demo_told_until{
    std::chrono::year{2026}, std::chrono::month{6}, std::chrono::day{30}};

struct DemoFile {
    std::string path;  ///< relative to a home; in what is told, journal-*.toml stand for the months
    std::string text;

    bool operator==(const DemoFile&) const = default;
};

using DemoFiles = std::vector<DemoFile>;

/// The moment that a wall time names where the person lives.
using AtHome = std::function<Moment(LocalTime)>;

/// The files of a home in which what is told ends on the day of `now`: every date is moved by the same
/// days, offsets are told from home, entries stand in the months of their moments, and those after `now`
/// are left out. Each file says at its top that it is made up. The same bytes for the same values.
DemoFiles demo_home(std::span<const DemoFile> told, const Moment& now, const AtHome& at_home);

}  // namespace softly
