#include "commands/shared_listing.hpp"

#include "commands/shared_params.hpp"
#include "view/entry_text.hpp"
#include "view/json.hpp"

namespace softly {

ExitCode show_entries(Desk& desk, const Loaded& loaded, const People& people, bool whole) {
    Terminal& terminal = desk.world.terminal;
    if (desk.arguments.has(params::json)) {
        terminal.out(entries_json(loaded.entries, loaded.problems, desk.discreet(), people));
    } else if (whole) {
        for (const Placed& placed : loaded.entries) {
            terminal.out(entry_text(placed, people, desk.discreet(), desk.style));
        }
    } else if (!loaded.entries.empty()) {
        terminal.out(entries_text(loaded.entries, people, desk.discreet(), desk.style));
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

}  // namespace softly
