#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What a file is a list of, and so what a change to it replaces as a whole.
enum class Shape {
    elements,  ///< [[entry]], [[person]]: each with its keys
    keys,      ///< `signs = [...]`: the keys above the first header, each with its value
};

/// One element of an array of tables in a file's text: from its [[name]] line to the end of its last
/// key's line (newline included where there is one), sub-tables [name.x] among it. Comments and blank
/// lines after the last key are not part of it. Arrays inside an element ([[name.x]]) belong to it.
/// In a file of keys, one key: from its line to the end of its value's last line.
struct Block {
    std::string name;  ///< plain however it was quoted; the parts of a dotted one joined by dots
    std::size_t begin = 0, end = 0;  ///< byte offsets; end exclusive
    int line = 0;                    ///< of the header, 1-based

    bool operator==(const Block&) const = default;
};

/// The blocks of a text that toml++ can read, in order; headers inside strings do not count.
std::vector<Block> find_blocks(std::string_view text, Shape shape = Shape::elements);

/// The text's own line ending, by its first line: "\n" or "\r\n"; "\n" where it has none.
std::string_view line_ending(std::string_view text);

/// An LF text with another line ending.
std::string with_line_ending(std::string_view text, std::string_view ending);

/// A change of a text's bytes at one place; everything else stays.
struct Splice {
    std::size_t at = 0;  ///< byte offset
    std::string removed, inserted;

    bool operator==(const Splice&) const = default;
};

/// The text after the splice; `removed` has to stand at `at`.
std::string spliced(std::string_view text, const Splice& splice);

/// Adds `block` (LF, ending in a newline) in the text's own line ending: an element after one blank line at
/// the end, so that the old bytes stay an untouched beginning; a key behind the last one.
Splice splice_adding(std::string_view text, std::string_view block, Shape shape = Shape::elements);

/// Replaces the bytes of `where`. `block` is LF and is given the text's line ending; a missing last
/// newline stays missing.
Splice splice_replacing(std::string_view text, const Block& where, std::string_view block);

/// Cuts the block and the one blank line before it; comments above its header stay.
Splice splice_cutting(std::string_view text, const Block& where);

/// The block's bytes with LF line endings and a newline at the end: how changes are compared and kept.
std::string block_text(std::string_view text, const Block& where);

/// block_text() of the first block in a text; "" where there is none.
std::string first_block_text(std::string_view text, Shape shape = Shape::elements);

}  // namespace softly
