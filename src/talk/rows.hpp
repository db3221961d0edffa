#pragma once

#include "view/style.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace softly {

/// One thing that may be chosen, behind a lead such as "[2] ".
struct Row {
    std::string lead;
    std::string words;
};

/// Rows as lines, and the line where the one that matters begins.
struct RowLines {
    std::vector<std::string> lines;
    std::size_t focus = 0;
};

/// Each row broken to the screen's width, further lines under its words. All leads take `lead_width`
/// columns.
RowLines lines_of_rows(std::span<const Row> rows,
                       int lead_width,
                       std::optional<std::size_t> focus,
                       const Style& style);

}  // namespace softly
