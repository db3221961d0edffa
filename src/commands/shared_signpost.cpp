#include "commands/shared_signpost.hpp"

#include "core/signpost.hpp"
#include "store/signpost_lists.hpp"
#include "view/words.hpp"

namespace softly {

void point_to_help(Desk& desk, std::string_view text, std::string_view before) {
    if (!desk.settings.privacy.signpost || desk.help_named || desk.quiet || text.empty()
        || !desk.world.terminal.screen().err) {
        return;
    }
    const std::vector<SignpostList> lists = shipped_signpost_lists();
    if (speaks_of_ending_life(text, lists) && !speaks_of_ending_life(before, lists)) {
        say(desk, words::signpost());
        desk.help_named = true;
    }
}

}  // namespace softly
