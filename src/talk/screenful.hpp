#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace softly {

/// One screen of a sitting: the question, what may be chosen, and a foot with the keys.
struct Screenful {
    std::vector<std::string> head, body, foot;
    std::size_t focus = 0;  ///< the line of the body that has to be seen
};

/// Its lines, an empty one between the parts. Where there are more than `rows`, the head keeps its
/// beginning, the foot its end, and the body the lines around its focus.
std::vector<std::string> fitted(const Screenful& screen, std::size_t rows);

}  // namespace softly
