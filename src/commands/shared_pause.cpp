#include "commands/shared_pause.hpp"

#include "store/pause_file.hpp"
#include "view/words_pause.hpp"

#include <optional>

namespace softly {

PauseNow pause_now(Desk& desk) {
    return desk.no_place.empty() ? pause_at(
               load_pause(desk.world, desk.layout).pause, desk.now, desk.settings.day_start)
                                 : PauseNow{};
}

std::string line_for_pause(const PauseNow& pause) {
    return words::pause_holds(pause.until ? std::optional{pause.until->local} : std::nullopt);
}

}  // namespace softly
