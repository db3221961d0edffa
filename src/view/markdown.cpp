#include "view/markdown.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"

#include <cstddef>

namespace softly {

namespace {

// Between them these begin every inline of CommonMark and GitHub: code, emphasis, links, markup, entities,
// struck words, mentions, issues and formulas.
constexpr std::string_view active_anywhere = "\\`*_{}[]<>#|~&@$";
// At the start of a line these may open a list, a rule or a heading.
constexpr std::string_view active_first = "-+=";

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_space(char letter) {
    return letter == ' ' || letter == '\t';
}

/// Where a "." or ")" would make an ordered list of what stands before it.
std::size_t end_of_number(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_digit(line[at])) {
        ++at;
    }
    const bool marks = at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')');
    return marks ? at : line.size();
}

/// "www." and "smile:" with something right after them are links and pictures on GitHub.
bool opens_a_link(std::string_view line, std::size_t at) {
    const bool followed = at + 1 < line.size() && !is_space(line[at + 1]);
    if (line[at] == ':') {
        return followed;
    }
    return line[at] == '.' && followed && at >= 3 && ascii_lower(line.substr(at - 3, 3)) == "www";
}

std::string escaped_line(std::string_view line) {
    std::string escaped;
    const std::size_t number_ends = end_of_number(line);
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char letter = line[at];
        const bool active = active_anywhere.find(letter) != std::string_view::npos
                            || (at == 0 && active_first.find(letter) != std::string_view::npos)
                            || at == number_ends || opens_a_link(line, at);
        escaped += active ? "\\" : "";
        escaped += letter;
    }
    return escaped;
}

void add_row(std::string& table, const std::vector<std::string>& cells) {
    table += '|';
    for (const std::string& cell : cells) {
        table += ' ' + cell + " |";
    }
    table += '\n';
}

}  // namespace

std::string markdown_text(std::string_view text) {
    return escaped_line(trim(on_one_line(text)));
}

std::string markdown_quote(std::string_view text) {
    const std::string safe = sanitized(text);
    std::string quote;
    bool open = false;  // a line of the same paragraph stands above
    for (const std::string_view line : lines_of(safe)) {
        const std::string_view words = trim(line);
        if (words.empty()) {
            quote += quote.empty() || !open ? "" : "\n>";
            open = false;
            continue;
        }
        quote += open ? "\\\n> " : quote.empty() ? "> " : "\n> ";
        quote += escaped_line(words);
        open = true;
    }
    return quote + '\n';
}

std::string markdown_table(const std::vector<std::string>& header,
                           const std::vector<std::vector<std::string>>& rows) {
    std::string table;
    add_row(table, header);
    table += "|---|";
    for (std::size_t column = 1; column < header.size(); ++column) {
        table += "---:|";
    }
    table += '\n';
    for (const std::vector<std::string>& row : rows) {
        add_row(table, row);
    }
    return table;
}

}  // namespace softly
