#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// prompts/scolding.toml: words that scold, order, label or keep score, for a language. None where nobody
/// wrote them down yet.
std::vector<std::string> scolding_words(std::string_view language);

/// Those of the words that stand in the text as words of their own, whatever their case; and "!", where it does.
std::vector<std::string> scolding_in(std::string_view text, const std::vector<std::string>& words);

}  // namespace softly
