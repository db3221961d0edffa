#include "talk/rows.hpp"

#include "view/screen_text.hpp"

#include <algorithm>

namespace softly {

namespace {

constexpr int least_columns = 8;

}  // namespace

RowLines lines_of_rows(std::span<const Row> rows,
                       int lead_width,
                       std::optional<std::size_t> focus,
                       const Style& style) {
    RowLines result;
    const std::string indent(static_cast<std::size_t>(lead_width), ' ');
    const int columns = std::max(least_columns, style.columns - lead_width);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        if (focus == place) {
            result.focus = result.lines.size();
        }
        std::string lead = rows[place].lead;
        for (const std::string& line : wrapped(sanitized(rows[place].words), columns)) {
            result.lines.push_back(lead + line);
            lead = indent;
        }
    }
    return result;
}

}  // namespace softly
