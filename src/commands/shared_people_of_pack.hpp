#pragma once

#include "commands/shared_desk.hpp"
#include "core/engine.hpp"
#include "core/entry.hpp"
#include "store/spool.hpp"

#include <span>
#include <string>
#include <vector>

namespace softly {

/// Adds to `also` the changes that bring the people whom a sitting told of into people.toml: who is there
/// already is changed, never doubled. The entry's answers name them by their ids from then on. Gives what to
/// say once it is kept, or nothing.
std::string bring_in_people(Desk& desk,
                            const Pack& pack,
                            std::span<const Answer> trail,
                            const Today& today,
                            Entry& entry,
                            std::vector<Change>& also);

}  // namespace softly
