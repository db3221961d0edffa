#pragma once

#include "view/style.hpp"

#include <string>
#include <utility>

namespace softly {

/// A text of sections with a blank line between them, wrapped to the style's columns.
class Note {
  public:
    static constexpr int indent = 2;
    static constexpr int deep_indent = 4;

    explicit Note(const Style& style) : style_(style) {}

    void heading(const std::string& words);
    /// Begins a section without a heading.
    void section();
    void line(const std::string& words, int first_indent = indent);
    /// A remark beside the matter.
    void aside(const std::string& words, int first_indent = indent);
    /// A line that is taken as it is.
    void drawing(const std::string& line, int columns_before = deep_indent);

    const Style& style() const { return style_; }

    std::string text() && { return std::move(text_); }

  private:
    const Style& style_;
    std::string text_;
};

}  // namespace softly
