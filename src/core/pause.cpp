#include "core/pause.hpp"

namespace softly {

PauseNow pause_at(const std::optional<Pause>& last,
                  const Moment& now,
                  std::chrono::minutes day_start) {
    if (!last || now.instant() < last->from.instant()) {
        return {};
    }
    if (last->until && last->until->instant() <= now.instant()) {
        return {false, std::nullopt, day_of(last->until->local, day_start)};
    }
    return {true, last->until, plus_days(day_of(now.local, day_start), 1)};
}

}  // namespace softly
