#include "commands/all.hpp"
#include "commands/shared_keep.hpp"
#include "commands/shared_params.hpp"
#include "commands/shared_sitting.hpp"
#include "core/keep.hpp"
#include "store/drafts.hpp"
#include "store/sittings.hpp"
#include "store/spool.hpp"
#include "view/words.hpp"
#include "view/words_reflect.hpp"

#include <algorithm>
#include <vector>

namespace softly {
namespace {

constexpr const Param* all_params[] = {&params::json};

constexpr Example breathe_examples[] = {{"softly breathe", "a slow breath; any key ends it"}};
constexpr Example ground_examples[] = {{"softly ground", "a short list of what is around you"}};

/// What an exercise leaves behind: numbers and a word, not that it was gone through.
Entry as_kept(Entry entry) {
    entry.pack.clear();
    entry.answers.clear();
    return entry;
}

bool says_something(const Entry& entry) {
    return entry.tension.before || entry.tension.after || !entry.felt.empty();
}

ExitCode end(Desk& desk, const Entry& entry, Ending ending) {
    if (ending == Ending::discarded) {
        trash_draft(desk.world, desk.layout, entry.id);
        return ExitCode::fine;
    }
    const ExitCode code = says_something(entry) ? keep_entry(desk, entry) : ExitCode::fine;
    if (code != ExitCode::could_not) {
        remove_draft(desk.world, desk.layout, entry.id);
    }
    return ending == Ending::interrupted ? ExitCode::interrupted : code;
}

ExitCode exercise(const Call& call, const Pack& pack) {
    Desk desk = open_desk(call);
    if (!call.world.terminal.screen().in) {
        throw Failure(words::needs_terminal_exercise(pack.id), ExitCode::needs_terminal);
    }
    prepare_state(desk.world, desk.layout);
    const auto held = hold_sitting(desk.world, desk.layout);
    const Today today;
    const Entry begun = begin_entry_plainly(desk, "exercise");
    const auto so_far = [&](const std::vector<Answer>& trail) {
        return as_kept(entry_of(begun, pack, trail, today));
    };
    SittingOptions options = sitting_options(desk);
    options.keep = [&](const std::vector<Answer>& trail) {
        if (const Entry entry = so_far(trail); says_something(entry)) {
            (void)save_draft(desk.world, desk.layout, entry);
        } else {
            remove_draft(desk.world, desk.layout, entry.id);
        }
    };
    const PackSitting sitting = sit(desk.world, pack, {}, today, options);
    desk.quiet = sitting.ending == Ending::left || sitting.ending == Ending::hung_up;
    Sat sat{.code = end(desk, so_far(sitting.trail), sitting.ending)};
    if (sitting.over && sitting.ending == Ending::finished) {
        sat.over = true;
        sat.chosen = sitting.closing.chosen;
        sat.next = sitting.low ? sitting.closing.offer : std::vector<std::string>{};
    }
    return go_on_after(call, desk, sat);
}

ExitCode breathe(const Call& call) {
    return exercise(call, words::breathe_pack());
}

ExitCode ground(const Call& call) {
    return exercise(call, words::ground_pack());
}

}  // namespace

extern const Command breathe_command{
    "breathe",
    "Breathe slowly for a minute or two",
    "Asks how tense it is before and after, if you like; each question can be skipped. Where you "
    "answer one, it is kept as an exercise; else nothing is.",
    breathe_examples,
    all_params,
    breathe,
};

extern const Command ground_command{
    "ground",
    "Come back to the room, by what is around you",
    "A list to go through with eyes open, one thing at a time. Where you answer how tense it was "
    "or how it felt, it is kept as an exercise; else nothing is.",
    ground_examples,
    all_params,
    ground,
};

}  // namespace softly
