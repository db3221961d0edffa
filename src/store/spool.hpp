#pragma once

#include "base/error.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A change to one block of one file. An empty `before` adds the block, an empty `after` cuts it out;
/// else `before` becomes `after`. Blocks are LF and end in a newline.
struct Change {
    std::string file;  ///< relative to the data directory: "journal/2026-11.toml"
    std::string id;    ///< of the block
    std::string before;
    std::string after;
    bool spare = false;  ///< to be cut out only while another block of the file says the same

    bool operator==(const Change&) const = default;
};

/// What one command changes: all of it is brought into the files, or it waits and is tried again.
struct Record {
    std::string id;
    std::vector<Change> changes;
    bool purge = false;  ///< no copy of what it changes is left behind once it is in the files
    bool for_good =
        false;  ///< undo does not take it back: what it was made from is not in its place any more

    bool operator==(const Record&) const = default;
};

/// A record that waits, and the file it waits in.
struct Waiting {
    Record record;
    std::string path;
    std::int64_t kept_at = 0;  ///< nanoseconds since the epoch, by the real clock
};

struct SpoolContents {
    std::vector<Waiting> records;  ///< oldest first
    Problems problems;             ///< spool files that cannot be read; they are left alone
};

/// Makes the state directories and the reserve where they are not there yet; as far as that goes.
void prepare_state(World& world, const Layout& layout);

/// Makes the record last: in pending/, else over the reserve, else in the runtime directory. From its
/// return on, the words cannot be lost by softly. Gives the file, or nothing where every place refused;
/// `why` then says what the first one said.
std::optional<std::string> keep_in_spool(World& world,
                                         const Layout& layout,
                                         const Record& record,
                                         std::error_code& why);

/// Takes up what runs that were killed had not quite put into the spool: a whole record joins it, half a
/// one goes to quarantine. Leaves alone what is younger than a minute, since another run may be writing it.
void take_up_unfinished(World& world, const Layout& layout);

/// Everything that waits. Writes nothing.
SpoolContents read_spool(World& world, const Layout& layout);

/// The record's text, and back.
std::string write_record(const Record& record);
std::optional<Record> read_record(std::string_view text, const std::string& id);

}  // namespace softly
