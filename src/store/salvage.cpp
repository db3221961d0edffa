#include "store/salvage.hpp"

#include "store/toml_read.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {
namespace {

constexpr std::size_t longest = std::size_t{64} << 10;
/// Each is tried with all before it.
constexpr std::size_t most_statements = 300;

}  // namespace

std::vector<Statement> readable_statements(std::string_view text) {
    std::vector<Statement> readable;
    if (text.size() > longest) {
        return readable;
    }
    std::string so_far;
    int line = 1;
    for (std::size_t at = byte_order_mark(text);
         at < text.size() && readable.size() < most_statements;) {
        std::size_t next = next_line(text, at);
        const std::vector<Statement> ahead = scan_statements(text.substr(at));
        if (!ahead.empty() && ahead.front().begin == 0) {
            Statement statement = ahead.front();
            const std::string_view bytes = text.substr(at, statement.end);
            const std::string with_it = so_far + std::string{bytes} + "\n";
            if (!parse_toml(with_it).problem) {
                so_far = with_it;
                next = at + statement.end;
                statement.begin += at;
                statement.end += at;
                statement.line = line;
                readable.push_back(statement);
            }
        }
        const std::string_view passed = text.substr(at, next - at);
        line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
        at = next;
    }
    return readable;
}

std::string readable_part(std::string_view text) {
    std::string part;
    for (const Statement& statement : readable_statements(text)) {
        part.append(text.substr(statement.begin, statement.end - statement.begin)).append("\n");
    }
    return part;
}

}  // namespace softly
