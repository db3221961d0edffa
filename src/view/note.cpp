#include "view/note.hpp"

#include "view/screen_text.hpp"

#include <cstddef>

namespace softly {

void Note::heading(const std::string& words) {
    section();
    text_ += style_.bold(wrapped_block(words, style_.columns, 0, 0)) + '\n';
}

void Note::section() {
    if (!text_.empty()) {
        text_ += '\n';
    }
}

void Note::line(const std::string& words, int first_indent) {
    text_ += wrapped_block(words, style_.columns, first_indent, first_indent + indent) + '\n';
}

void Note::aside(const std::string& words, int first_indent) {
    text_ += style_.dim(wrapped_block(words, style_.columns, first_indent, first_indent)) + '\n';
}

void Note::drawing(const std::string& line, int columns_before) {
    text_ += std::string(static_cast<std::size_t>(columns_before), ' ') + line + '\n';
}

}  // namespace softly
