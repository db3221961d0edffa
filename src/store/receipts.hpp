#pragma once

#include "os/world.hpp"
#include "store/journal.hpp"
#include "store/layout.hpp"
#include "store/spool.hpp"

#include <optional>
#include <string>
#include <vector>

namespace softly {

/// A kept copy of what an entry says since it was written or changed, by its file's name:
/// "ID.MONTH.DAY.toml", the day by the real clock. It never puts anything back by itself.
struct Receipt {
    std::string id;
    std::string month;
    std::string day;
    bool told = false;  ///< that it is gone from its month was said already
    std::string name;
};

std::vector<Receipt> read_receipts(World& world, const Layout& layout);

/// The receipts whose entries are in no file, one for each entry: not where the month cannot be read, nor
/// where the entry waits to be filed or to be cut out. `all` is the whole journal.
std::vector<Receipt> receipts_gone(World& world,
                                   const Layout& layout,
                                   const Journal& journal,
                                   const Loaded& all);

/// Takes a record that is in the files now out of the spool. Where it left one entry of the journal saying
/// something, it becomes that entry's receipt; receipts of entries that it cut out go.
void file_receipt(World& world, const Layout& layout, const Waiting& waiting);

/// Removes the receipts of an id.
void drop_receipts(World& world, const Layout& layout, const std::string& id);

/// Makes a receipt anew for an entry that says `block` now.
void renew_receipt(World& world,
                   const Layout& layout,
                   const std::string& file,
                   const std::string& id,
                   const std::string& block);

/// The change that brings a receipt's entry back; nothing where the receipt cannot be read.
std::optional<Change> change_restoring(World& world, const Layout& layout, const Receipt& receipt);

/// Remembers that a receipt's entry was reported as gone.
void mark_told(World& world, const Layout& layout, const Receipt& receipt);

}  // namespace softly
