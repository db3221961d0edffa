#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Stored text made safe to print: C0 but newline and tab, DEL, C1, bidi controls, U+2028/9, U+FEFF
/// and tag characters become visible ("\x1b", "<U+202E>"); bytes that are not UTF-8 become U+FFFD.
/// Applying it twice changes nothing more.
std::string sanitized(std::string_view text);

/// Columns a text takes, by grapheme cluster; no line breaks in it.
int display_width(std::string_view text);

/// The longest beginning that fits `columns` (0 or less: not cut), whole clusters only, with "…"
/// where something was cut.
std::string shortened(std::string_view text, int columns);

/// A stored text made safe to print, on one line.
std::string on_one_line(std::string_view text);

/// The same in one flow, whatever white space it was written with.
std::string flowing(std::string_view text);

/// Lines of at most `columns` (0 or less: not wrapped), broken at spaces, after hyphens within
/// words and between wide characters, else between clusters; newlines in the text stay. Spaces
/// within a line stay as they are. A tab counts as eight columns.
std::vector<std::string> wrapped(std::string_view text, int columns);

/// wrapped() joined by newlines, each line after `indent` spaces, the first after `first_indent`.
std::string wrapped_block(std::string_view text, int columns, int first_indent, int indent);

/// The text followed by spaces up to `columns`.
std::string padded(std::string_view text, int columns);

/// The grapheme clusters of a text.
std::vector<std::string_view> clusters(std::string_view text);

}  // namespace softly
