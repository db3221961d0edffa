#pragma once

#include "core/entry.hpp"
#include "store/journal.hpp"

#include <string>
#include <vector>

namespace softly {

/// A place where an entry stands, with the bytes it has there: what a change to it begins from.
struct Standing {
    std::string file;   ///< relative to the data directory
    std::string block;  ///< LF, a newline at the end
    bool filed = true;
    bool newer_schema = false;  ///< of the file: then it is not changed in place

    bool operator==(const Standing&) const = default;
};

/// Every place where this very entry stands: a conflict copy of its month may hold it too, and one that waits stands in
/// the spool. Empty where it is written in a way that softly cannot change, such as a list in brackets.
std::vector<Standing> places_of(World& world, const Journal& journal, const Placed& placed);

}  // namespace softly
