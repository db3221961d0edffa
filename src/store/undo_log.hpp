#pragma once

#include "os/world.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"
#include "store/trace.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace softly {

/// A change that can be taken back: a file undo/NUMBER.ID.DAY.toml, the number counting up.
struct Undoable {
    std::string record;  ///< the id of the record that made it
    std::vector<Trace> traces;
    std::string path;
    std::int64_t made_at = 0;  ///< nanoseconds since the epoch, by the real clock
    bool readable = true;
};

/// Remembers what a record does to one file, so that it lasts; in place of what was remembered of it there.
std::error_code remember(World& world,
                         const Layout& layout,
                         const std::string& record,
                         const std::string& file,
                         const std::vector<Trace>& traces);

bool is_remembered(World& world, const Layout& layout, const std::string& record);

/// For want of room for a new file the record itself moves to undo/, whole but for the places of its changes.
std::error_code remember_record(World& world, const Layout& layout, const Waiting& waiting);

/// What a record did, where its places were not noted.
std::vector<Trace> traces_of(const Record& record);

/// Takes all that is of an id out of one file of undo/; `held` tells whether there was anything.
std::error_code forget(
    World& world, const Layout& layout, const std::string& name, const std::string& id, bool& held);

/// The newest change that was not taken back yet.
std::optional<Undoable> newest_undoable(World& world, const Layout& layout);

}  // namespace softly
