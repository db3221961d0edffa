#pragma once

#include "core/helplines.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace softly {

/// How far the person's clock is ahead of a zone's, for the zones that are known.
using ClockShifts = std::map<std::string, std::chrono::minutes>;

enum class HelplineKind {
    own,     ///< as the person wrote them
    shipped  ///< with who lists them, once for each source
};

/// Lines of at most `columns` for as many of the helplines as fit into `most_lines`, the first ones
/// first, each said as fully as the room allows. Of the very first there is always something.
std::vector<std::string> helpline_lines(const std::vector<Service>& services,
                                        HelplineKind kind,
                                        const ClockShifts& shifts,
                                        std::size_t most_lines,
                                        int columns);

/// Items joined by dots, on lines of at most `columns`; an item that is longer is broken.
std::vector<std::string> packed(const std::vector<std::string>& items, int columns);

}  // namespace softly
