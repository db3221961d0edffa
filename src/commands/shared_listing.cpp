#include "commands/shared_listing.hpp"

#include "commands/shared_params.hpp"
#include "view/entry_text.hpp"
#include "view/json.hpp"
#include "view/words.hpp"

namespace softly {

ExitCode show_whole(Desk& desk, const Loaded& loaded, const People& people) {
    Terminal& terminal = desk.world.terminal;
    if (desk.arguments.has(params::json)) {
        terminal.out(entries_json(loaded.entries, loaded.problems, desk.discreet(), people));
    } else {
        for (const Placed& placed : loaded.entries) {
            terminal.out(entry_text(placed, people, desk.discreet(), desk.style));
        }
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems);
}

ExitCode show_listing(Desk& desk,
                      const Journal& journal,
                      Loaded loaded,
                      const LoadedPeople& known,
                      std::span<const std::string> marked) {
    for (const Problems& more : {known.problems, desk.setting_problems}) {
        loaded.problems.insert(loaded.problems.end(), more.begin(), more.end());
    }
    Terminal& terminal = desk.world.terminal;
    const bool empty = loaded.entries.empty();
    if (desk.arguments.has(params::json)) {
        terminal.out(entries_json(loaded.entries, loaded.problems, desk.discreet(), known.people));
    } else if (empty) {
        say(desk, journal.months().empty() ? words::nothing_here_yet() : words::nothing_matches());
    } else {
        terminal.out(
            entries_text(loaded.entries, known.people, desk.discreet(), desk.style, marked));
    }
    say_problems(desk, loaded.problems);
    return exit_after(loaded.problems,
                      empty && desk.arguments.has(params::exit_code) ? ExitCode::nothing_found
                                                                     : ExitCode::fine);
}

}  // namespace softly
