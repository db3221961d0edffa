#pragma once

#include "commands/shared_desk.hpp"
#include "core/engine.hpp"
#include "core/entry.hpp"
#include "core/pack.hpp"
#include "store/spool.hpp"

#include <span>
#include <string>
#include <vector>

namespace softly {

/// What a sitting does to steps.
struct StepsOfPack {
    Entry entry;                    ///< a try, where the sitting looked back at one
    std::vector<Change> changes;    ///< part of the record that keeps the entry
    std::vector<std::string> said;  ///< what to say once they last
};

/// The step that a sitting made, or what became of the step that it looked back at; nothing for a sitting that
/// did not come to its close.
StepsOfPack steps_of_pack(Desk& desk,
                          const Entry& entry,
                          const Pack& pack,
                          std::span<const Answer> trail,
                          const Today& today);

/// The id of the step that a sitting of this pack looks back at, or empty.
std::string step_looked_back_at(Desk& desk, const Pack& pack);

}  // namespace softly
