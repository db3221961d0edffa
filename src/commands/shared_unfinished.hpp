#pragma once

#include "commands/shared_desk.hpp"
#include "core/entry.hpp"
#include "store/drafts.hpp"

#include <vector>

namespace softly {

/// The drafts that are not being answered, newest first: none while somebody sits at another terminal. Writes
/// nothing.
std::vector<Draft> drafts_left_alone(Desk& desk);

/// Those that were not offered yet.
std::vector<Draft> not_offered(Desk& desk, std::vector<Draft> drafts);

/// What stopped in the middle and is not in the journal, newest first. A draft whose entry was kept is taken
/// away.
std::vector<Draft> open_drafts(Desk& desk);

/// True for a draft that a pack can go on with, other than a check-in.
bool is_reflection(const Draft& draft);

/// What became of the newest draft that was offered.
struct Offered {
    enum class How {
        over,         ///< there was none, or it was kept, let go or left for another day
        taken_up,     ///< the person goes on with it
        left,         ///< the person left at the question
        interrupted,  ///< by Ctrl-C
    };

    How how = How::over;
    Entry entry;  ///< of the draft that is gone on with
};

/// Files drafts that are older than 30 days as they are, then offers the newest of those that were not offered
/// yet. Each is offered once, whatever the answer; --resume takes it up later.
Offered offer_newest_draft(Desk& desk);

}  // namespace softly
