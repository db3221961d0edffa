#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A header or a key with its value, as it stands in a TOML text.
struct Statement {
    enum class Kind { table, element, pair };  ///< [name], [[name]], name = value

    Kind kind = Kind::pair;
    std::size_t begin = 0;  ///< of its first line
    std::size_t end = 0;    ///< of its last line, newline included where there is one
    int line = 0;           ///< of its first line, 1-based
    std::string_view name;  ///< as written: between the brackets or before the equals sign
};

/// The statements of a text in order. Lines that are none are stepped over; never fails.
std::vector<Statement> scan_statements(std::string_view text);

/// The parts of a dotted name as written, quotes and escapes undone.
std::vector<std::string> name_parts(std::string_view name);

/// Behind the string or comment that begins at `at`; `at` itself where none does. A one-line string
/// without an end ends with its line.
std::size_t behind_quoted(std::string_view text, std::size_t at);

/// 3 where the text begins with a byte order mark, else 0.
std::size_t byte_order_mark(std::string_view text);

/// Behind the newline that ends the line of `at`, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at);

/// True where the line that begins at `begin` holds white space only.
bool is_blank_line(std::string_view text, std::size_t begin);

}  // namespace softly
