#pragma once

#include "base/date.hpp"

#include <optional>

namespace softly {

/// The last time somebody asked for quiet; open-ended without `until`. One that was ended has the moment of
/// its end there.
struct Pause {
    Moment from;
    std::optional<Moment> until;

    bool operator==(const Pause&) const = default;
};

/// What a pause means at one moment.
struct PauseNow {
    bool holds = false;           ///< nothing speaks and nothing is suggested
    std::optional<Moment> until;  ///< when it ends, where it holds and an end is known
    /// The first day that counts again. What was wanted for an earlier one does not wait any more, and a wish
    /// to stay near somebody begins anew here: nothing piles up behind a pause.
    std::optional<Date> counts_from;

    bool operator==(const PauseNow&) const = default;
};

/// What the last pause means at `now`, where a day begins at `day_start`. One that begins later, by a clock that
/// was set back, means nothing.
PauseNow pause_at(const std::optional<Pause>& last,
                  const Moment& now,
                  std::chrono::minutes day_start);

}  // namespace softly
