#pragma once

#include "core/prompt.hpp"
#include "talk/breath.hpp"
#include "talk/marks.hpp"
#include "talk/pick.hpp"
#include "talk/screenful.hpp"
#include "view/style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The pick a prompt of kind scale or choice begins with.
Pick first_pick(const Prompt& prompt, std::string_view former);

/// What the answer that stands in a pick is stored as.
std::string value_of(const Prompt& prompt, const Pick& pick);

/// An answer as a person reads it: options' words, "numb / can't tell", a number, a text; empty for
/// what was shown.
std::string words_of_answer(const Prompt& prompt, std::string_view value);

/// What would be an answer, for somebody who typed something else.
std::string puzzled_words(const Prompt& prompt);

/// A text as lines that fit, safe to draw.
std::vector<std::string> lines_that_fit(std::string_view text, const Style& style);

/// The keys, never parted from what they do.
std::vector<std::string> key_lines(std::string_view keys, const Style& style);

/// A scale or a choice as a screen shows it, notice and keys at its foot.
Screenful pick_screen(const Prompt& prompt,
                      const Pick& pick,
                      std::string_view notice,
                      const Style& style);

/// A choice of several.
Screenful marks_screen(const Prompt& prompt,
                       const Marks& marks,
                       std::string_view notice,
                       const Style& style);

/// One item of a grounding list, or for a pause none.
Screenful item_screen(const Prompt& prompt,
                      std::string_view item,
                      std::string_view notice,
                      const Style& style);

/// A breath at some moment.
Screenful breath_screen(const Prompt& prompt,
                        const BreathMoment& moment,
                        std::string_view notice,
                        const Style& style);

/// What stays of a prompt once it was answered, where something stays.
std::vector<std::string> answered_screen(const Prompt& prompt,
                                         std::string_view value,
                                         const Style& style);

/// What stands before a text that is edited; options, where it has some, may be named by number.
std::string text_screen(const Prompt& prompt, std::string_view notice, const Style& style);

}  // namespace softly
