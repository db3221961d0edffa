#pragma once

#include "store/blocks.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What a file begins with that softly makes.
inline constexpr std::string_view first_line_of_new_file = "schema = 1\n";

/// The block beside a place, and the bytes between the two: blank lines and comments.
struct Neighbour {
    std::string id;  ///< empty where there is no block, or one without an id
    std::string gap;

    bool operator==(const Neighbour&) const = default;
};

/// What a change did to a file's bytes, and where: enough to take it back after the file changed elsewhere.
struct Trace {
    std::string file;  ///< relative to the data directory
    std::string id;    ///< of the block
    Splice splice;
    Neighbour above, below;  ///< of a block that was cut
    bool made_file = false;  ///< the file was not there before
    int others = 0;          ///< blocks of the same id that were left when this one was cut

    bool operator==(const Trace&) const = default;
};

/// What taking a change back makes of a file's text.
struct TakenBack {
    std::string text;
    bool changed_since = false;  ///< what softly wrote is not there any more: the text is as it was
    bool no_file = false;        ///< nothing is left of a file that the change had made
    std::string unreadable{};    ///< where the text cannot be read: why
};

/// Puts back the bytes that a change replaced. Every byte that the change did not touch stays; what was
/// taken back already stays so.
TakenBack taken_back(std::string_view text, const Trace& trace);

}  // namespace softly
