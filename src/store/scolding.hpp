#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// prompts/scolding.toml: words that scold, order, label or keep score, for a language. None where nobody
/// wrote them down yet.
std::vector<std::string> scolding_words(std::string_view language);

/// The first of the words that stands in the text as a word of its own, whatever its case.
std::optional<std::string> scolding_word(std::string_view text,
                                         const std::vector<std::string>& words);

}  // namespace softly
