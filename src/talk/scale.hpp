#pragma once

#include "core/prompt.hpp"
#include "talk/pick.hpp"
#include "view/style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// A scale as it begins: unset, or at a former answer.
Pick scale_pick(const Prompt& prompt, std::string_view former);

/// The scale as lines that fit the screen. What is chosen stands in brackets, so that no colour is needed.
std::vector<std::string> scale_lines(const Prompt& prompt, const Pick& pick, const Style& style);

/// What a scale asks for in words alone.
std::vector<std::string> scale_words(const Prompt& prompt, const Style& style);

}  // namespace softly
