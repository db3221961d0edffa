#pragma once

#include "core/prompt.hpp"
#include "talk/pick.hpp"
#include "view/style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The pick a prompt of kind scale or choice begins with.
Pick first_pick(const Prompt& prompt, std::string_view former);

/// What the answer that stands in a pick is stored as.
std::string value_of(const Prompt& prompt, const Pick& pick);

/// An answer as a person reads it: an option's words, "numb / can't tell", a number, a text.
std::string words_of_answer(const Prompt& prompt, std::string_view value);

/// A scale or a choice as a screen shows it, notice and keys at its foot.
std::vector<std::string> pick_screen(const Prompt& prompt,
                                     const Pick& pick,
                                     std::string_view notice,
                                     const Style& style);

/// What stays of it once it was answered, where something stays.
std::vector<std::string> answered_screen(const Prompt& prompt,
                                         std::string_view value,
                                         const Style& style);

/// What stands before a text that is edited.
std::string text_screen(const Prompt& prompt, std::string_view notice, const Style& style);

/// Any prompt for line mode, without an escape sequence. In a review a skip leaves what is there.
std::string line_prompt(
    const Prompt& prompt, std::string_view former, bool with_keys, bool review, int columns);

/// What would be an answer, for somebody who typed something else.
std::string puzzled_words(const Prompt& prompt);

}  // namespace softly
