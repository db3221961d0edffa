#include "talk/painter.hpp"

#include "view/screen_text.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly {

namespace {

/// Columns of a line, its SGR sequences left out.
int width_of_drawn(const std::string& line) {
    std::string bare;
    bool in_sequence = false;
    for (const char byte : line) {
        if (byte == '\x1b') {
            in_sequence = true;
        } else if (!in_sequence) {
            bare += byte;
        } else if (byte == 'm') {
            in_sequence = false;
        }
    }
    return display_width(bare);
}

}  // namespace

std::string Painter::back_to_top() const {
    if (drawing_ == Drawing::alternate) {
        return "\x1b[H";
    }
    // A screen that became narrower has wrapped what stood there.
    const int columns = std::max(1, terminal_.screen().width);
    int rows = -1;
    for (const int width : widths_) {
        rows += std::max(1, (width + columns - 1) / columns);
    }
    return rows > 0 ? fmt::format("\r\x1b[{}A", rows) : "\r";
}

void Painter::draw(const std::vector<std::string>& lines) {
    std::string text = back_to_top();
    widths_.clear();
    for (const std::string& line : lines) {
        text += widths_.empty() ? "" : "\r\n";
        text += "\x1b[K" + line;
        widths_.push_back(width_of_drawn(line));
    }
    terminal_.out(text + "\x1b[J");
    terminal_.flush();
}

void Painter::leave_standing() {
    if (drawing_ == Drawing::in_place && !widths_.empty()) {
        terminal_.out("\r\n");
        terminal_.flush();
    }
    widths_.clear();
}

void Painter::clear() {
    terminal_.out(back_to_top() + "\x1b[J");
    terminal_.flush();
    widths_.clear();
}

}  // namespace softly
