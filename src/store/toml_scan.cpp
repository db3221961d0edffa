#include "store/toml_scan.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace softly {
namespace {

constexpr auto none = std::string_view::npos;

bool is_space(char byte) {
    return byte == ' ' || byte == '\t';
}

std::size_t behind_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) {
        ++at;
    }
    return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
    const std::size_t newline = text.find('\n', at);
    return newline == none ? text.size() : newline;
}

bool opens_many_lines(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && text[at + 1] == text[at] && text[at + 2] == text[at];
}

std::size_t behind_one_line_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == quote) {
            return at + 1;
        }
        if (text[at] == '\\' && quote == '"' && at + 1 < text.size() && text[at + 1] != '\n') {
            ++at;
        }
    }
    return at;
}

std::size_t behind_many_lines_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    at += 3;
    while (at < text.size()) {
        if (text[at] == '\\' && quote == '"') {
            at += 2;
        } else if (text[at] != quote) {
            ++at;
        } else {
            const std::size_t other = std::min(text.find_first_not_of(quote, at), text.size());
            // Up to two quotes of the text may stand before the three that close it.
            if (other - at >= 3) {
                return at + std::min<std::size_t>(other - at, 5);
            }
            at = other;
        }
    }
    return text.size();
}

/// Where a name ends: at `stop` outside quotes, at the end of its line or at a comment.
std::size_t name_end(std::string_view text, std::size_t at, char stop) {
    while (at < text.size() && text[at] != stop && text[at] != '\n' && text[at] != '#') {
        const bool quote = text[at] == '"' || text[at] == '\'';
        at = quote ? behind_one_line_string(text, at) : at + 1;
    }
    return at;
}

/// The end of the line on which the value that begins at `at` ends, arrays over many lines included.
std::size_t value_line_end(std::string_view text, std::size_t at) {
    int depth = 0;
    while (at < text.size()) {
        const std::size_t behind = behind_quoted(text, at);
        if (behind != at) {
            at = behind;
            continue;
        }
        const char byte = text[at];
        if (byte == '\n' && depth <= 0) {
            break;
        }
        depth += byte == '[' || byte == '{' ? 1 : 0;
        depth -= byte == ']' || byte == '}' ? 1 : 0;
        ++at;
    }
    return at;
}

/// Fills in the statement whose first byte is at `at`; its line's end where it is none.
std::size_t read_statement(std::string_view text, std::size_t at, Statement& statement) {
    if (text[at] != '[') {
        const std::size_t equals = name_end(text, at, '=');
        if (equals == text.size() || text[equals] != '=') {
            return line_end(text, at);
        }
        statement.kind = Statement::Kind::pair;
        statement.name = text.substr(at, equals - at);
        return value_line_end(text, equals + 1);
    }
    const bool element = text.substr(at, 2) == "[[";
    const std::size_t from = at + (element ? 2 : 1);
    const std::size_t bracket = name_end(text, from, ']');
    if (bracket == text.size() || text[bracket] != ']') {
        return line_end(text, at);
    }
    statement.kind = element ? Statement::Kind::element : Statement::Kind::table;
    statement.name = text.substr(from, bracket - from);
    return line_end(text, bracket);
}

void put_utf8(std::string& out, std::uint32_t point) {
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        return put(point);
    }
    if (point < 0x800) {
        put(0xC0 | point >> 6);
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
    } else {
        put(0xF0 | (point >> 18 & 0x07));
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
    }
    put(0x80 | (point & 0x3F));
}

/// Undoes the escape whose letter is at `at`; where it ends.
std::size_t put_escape(std::string& out, std::string_view text, std::size_t at) {
    constexpr std::string_view letters = "btnfr\"\\";
    constexpr std::string_view meanings = "\b\t\n\f\r\"\\";
    if (text[at] == 'u' || text[at] == 'U') {
        const std::size_t size = text[at] == 'u' ? 4 : 8;
        const std::string_view digits = text.substr(at + 1, size);
        std::uint32_t point = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
        put_utf8(out, point);
        return at + 1 + digits.size();
    }
    const std::size_t letter = letters.find(text[at]);
    out += letter == none ? text[at] : meanings[letter];
    return at + 1;
}

std::string unquoted(std::string_view written) {
    if (written.size() < 2) {
        return {};
    }
    const bool literal = written.front() == '\'';
    written = written.substr(1, written.size() - 2);
    if (literal) {
        return std::string(written);
    }
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
        if (written[at] == '\\' && at + 1 < written.size()) {
            at = put_escape(out, written, at + 1);
        } else {
            out += written[at++];
        }
    }
    return out;
}

}  // namespace

std::vector<Statement> scan_statements(std::string_view text) {
    std::vector<Statement> statements;
    int line = 1;
    for (std::size_t begin = byte_order_mark(text); begin < text.size();) {
        const std::size_t at = behind_spaces(text, begin);
        const bool empty =
            at == text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == '#';
        Statement statement;
        statement.begin = begin;
        statement.line = line;
        const std::size_t end = empty ? at : read_statement(text, at, statement);
        statement.end = next_line(text, end);
        if (statement.name.data() != nullptr) {
            statements.push_back(statement);
        }
        const std::string_view passed = text.substr(begin, statement.end - begin);
        line += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
        begin = statement.end;
    }
    return statements;
}

std::vector<std::string> name_parts(std::string_view name) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < name.size();) {
        at = behind_spaces(name, at);
        const bool quote = at < name.size() && (name[at] == '"' || name[at] == '\'');
        const std::size_t end = quote ? behind_one_line_string(name, at)
                                      : std::min(name.find_first_of(" \t.", at), name.size());
        const std::string_view part = name.substr(at, end - at);
        parts.push_back(quote ? unquoted(part) : std::string(part));
        at = std::min(name.find('.', end), name.size() - 1) + 1;
    }
    return parts;
}

std::size_t behind_quoted(std::string_view text, std::size_t at) {
    switch (text[at]) {
    case '#':
        return line_end(text, at);
    case '"':
    case '\'':
        return opens_many_lines(text, at) ? behind_many_lines_string(text, at)
                                          : behind_one_line_string(text, at);
    default:
        return at;
    }
}

std::size_t byte_order_mark(std::string_view text) {
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

std::size_t next_line(std::string_view text, std::size_t at) {
    return std::min(line_end(text, at) + 1, text.size());
}

bool is_blank_line(std::string_view text, std::size_t begin) {
    const std::string_view line = text.substr(begin, line_end(text, begin) - begin);
    return line.find_first_not_of(" \t\r") == none;
}

}  // namespace softly
