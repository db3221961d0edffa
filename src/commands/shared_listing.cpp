#include "commands/shared_listing.hpp"

#include "commands/shared_params.hpp"
#include "core/spoken_answers.hpp"
#include "store/packs.hpp"
#include "view/entry_text.hpp"
#include "view/json.hpp"
#include "view/words.hpp"

namespace softly {

namespace {

/// The answers in the words of the pack they are to, where it is still there.
Table in_words_of_pack(Desk& desk, const Entry& entry, const People& people) {
    if (entry.answers.empty() || entry.pack.empty()) {
        return entry.answers;
    }
    const LoadedPacks loaded =
        load_pack(desk.world, desk.layout, desk.settings.language, entry.pack);
    const Pack* pack = find_pack(loaded, entry.pack);
    return pack == nullptr ? entry.answers : spoken_answers(entry.answers, *pack, people);
}

}  // namespace

ExitCode show_whole(Desk& desk, const Loaded& loaded, const People& people) {
    Terminal& terminal = desk.world.terminal;
    if (desk.arguments.has(params::json)) {
        terminal.out(entries_json(loaded.entries, loaded.problems, desk.discreet(), people));
    } else {
        for (Placed placed : loaded.entries) {
            placed.entry.answers = in_words_of_pack(desk, placed.entry, people);
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
    } else if (empty && !loaded.problems.empty()) {
        say(desk, words::nothing_readable_matches());
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
