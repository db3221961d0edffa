#pragma once

#include "commands/shared_desk.hpp"
#include "commands/shared_today.hpp"
#include "core/entry.hpp"
#include "core/pack.hpp"

#include <string>
#include <vector>

namespace softly {

/// What came of a sitting for the command that asked for it.
struct Sat {
    ExitCode code = ExitCode::fine;
    bool over = false;              ///< it came to its close, and was not discarded
    std::string chosen;             ///< what the person asked for next
    std::vector<std::string> next;  ///< what may follow, else
};

/// The entry that a trail makes; answers beyond a gap are in it too.
Entry entry_of(const Entry& begun,
               const Pack& pack,
               const std::vector<Answer>& trail,
               const Today& today);

/// Goes through a pack from the answers that the entry holds already. Each answer lasts before the next
/// question; what is stopped stays a draft, what is discarded lies in the trash, what came to its close
/// is kept. Ways to help are named where the design asks for it, once.
Sat sit_through(Desk& desk, const Pack& pack, Entry entry, const Lately& lately);

/// Keeps what a sitting made, its words for the plan in plan.toml, and takes its draft away once it lasts.
ExitCode keep_sitting(Desk& desk, const Entry& entry, const Pack& pack, const Today& today);

/// The same as it is, for a sitting that stopped; without a pack where there is none any more.
ExitCode keep_unfinished(Desk& desk, Entry entry);

/// On a hard day: one line that names a letter which waits for one, on a terminal alone.
void name_letter_for_hard_day(Desk& desk);

/// Says what came of a pack at its close, and takes up what the person asked for: another pack, or a
/// command, in the same run. Only where there is someone to go on with.
ExitCode go_on_after(const Call& call, Desk& desk, Sat sat);

}  // namespace softly
