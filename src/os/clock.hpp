#pragma once

#include "base/date.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace softly {

/// The one source of "now" and of the local zone; read at the rim and passed down as values.
class Clock {
  public:
    virtual ~Clock() = default;

    /// The present, or SOFTLY_NOW, in the local zone.
    virtual Moment now() const = 0;

    /// The moment a wall time names here: the first of two in an overlap; in a gap shifted forward
    /// by the gap.
    virtual Moment at(LocalTime local) const = 0;

    /// The local zone's name ("Asia/Jerusalem"); empty where the system does not say.
    virtual std::string zone_name() const = 0;

    /// How far east of UTC another zone is at an instant; nothing where this system does not know the zone.
    virtual std::optional<std::chrono::minutes> offset_in(
        const std::string& zone, std::chrono::sys_seconds instant) const = 0;

    /// Seconds since the epoch by the real clock, for the age of files.
    virtual std::chrono::sys_seconds real_now() const = 0;

    /// How long this clock has been there; nobody sets it back or forward.
    virtual std::chrono::milliseconds elapsed() const = 0;
};

/// The system's clock and zone; `fixed_now` is the text of SOFTLY_NOW. Throws Failure (usage) where
/// that is no RFC 3339 instant; an empty text counts as unset.
std::unique_ptr<Clock> system_clock(std::optional<std::string> fixed_now);

}  // namespace softly
