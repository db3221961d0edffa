#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What plainly speaks of ending one's life in one language: prompts/*/signpost.toml says what each means.
struct SignpostList {
    std::vector<std::string> phrases;
    std::vector<std::string> prefixes;
    std::vector<std::string> between;
};

/// Whether the text holds a phrase of any of the lists. What stands around it is not judged: no negation,
/// no quotation marks take it back. The cost grows with the text's length and no faster.
bool speaks_of_ending_life(std::string_view text, std::span<const SignpostList> lists);

}  // namespace softly
