#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace softly {

inline constexpr std::string_view every_quarter_of_an_hour = "*/15 * * * *";

/// softly's call in a line of a crontab.
struct CrontabCall {
    bool commented_out = false;
    bool every_quarter = false;  ///< at the times that install writes
    bool printed = false;        ///< what it prints is not sent elsewhere by the line
    std::string program;         ///< the path that is called

    bool operator==(const CrontabCall&) const = default;
};

/// The call in a line, also in one that was commented out; nothing in a line of the person's own, not even
/// in one that speaks of softly.
std::optional<CrontabCall> call_in(std::string_view line);

}  // namespace softly
