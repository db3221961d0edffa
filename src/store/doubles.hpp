#pragma once

#include "os/world.hpp"
#include "store/journal.hpp"

#include <string>
#include <vector>

namespace softly {

/// A block that stands somewhere else too, word for word and with the same id.
struct Double {
    std::string id;
    std::string block;   ///< LF, a newline at the end
    std::string file;    ///< relative to the data directory: where one too many stands
    std::string path;    ///< the same, absolute
    bool spare = false;  ///< the other one stands in the same file
};

/// Of each set of such blocks all but one: the one in the month's own file is not among them.
std::vector<Double> exact_doubles(World& world, const Journal& journal);

}  // namespace softly
