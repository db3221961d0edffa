#include "store/edited_block.hpp"

#include "base/text.hpp"
#include "store/toml_scan.hpp"

#include <cstddef>
#include <vector>

namespace softly {

std::string tidy_block(std::string_view text) {
    text.remove_prefix(byte_order_mark(text));
    std::vector<std::string_view> lines = lines_of(text);
    while (!lines.empty() && trim(lines.back()).empty()) {
        lines.pop_back();
    }
    std::size_t first = 0;
    while (first < lines.size() && trim(lines[first]).empty()) {
        ++first;
    }
    std::string tidied;
    for (std::size_t i = first; i < lines.size(); ++i) {
        tidied.append(lines[i]).append("\n");
    }
    return tidied;
}

int line_too_many(std::string_view text, std::string_view block) {
    bool inside = false;
    for (const Statement& statement : scan_statements(text)) {
        const std::vector<std::string> name = name_parts(statement.name);
        const bool header =
            statement.kind == Statement::Kind::element && name.size() == 1 && name.front() == block;
        const bool part =
            statement.kind == Statement::Kind::pair || (name.size() > 1 && name.front() == block);
        if (inside ? !part : !header) {
            return statement.line;
        }
        inside = true;
    }
    return 0;
}

}  // namespace softly
