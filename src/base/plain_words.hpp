#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A text's words as they are compared with phrases, in the order they stand: folded as search folds them,
/// without apostrophes, and "." for each end of a sentence or part of one, the end of the text too.
class PlainWords {
  public:
    explicit PlainWords(std::string_view text);

    /// They point into this object.
    const std::vector<std::string_view>& words() const { return words_; }

    PlainWords(const PlainWords&) = delete;
    PlainWords& operator=(const PlainWords&) = delete;

  private:
    std::string text_;
    std::vector<std::string_view> words_;
};

}  // namespace softly
