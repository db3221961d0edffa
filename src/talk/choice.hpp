#pragma once

#include "core/prompt.hpp"
#include "talk/pick.hpp"
#include "talk/rows.hpp"
#include "view/style.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// A choice as it begins: unset, or at a former answer's option.
Pick choice_pick(const Prompt& prompt, std::string_view former);

/// The options, a numbered line each. What is chosen stands in brackets.
RowLines choice_lines(const Prompt& prompt, const Pick& pick, const Style& style);

/// The id of the option a line names by number, by id or by its words.
std::optional<std::string> option_named(const Prompt& prompt, std::string_view line);

/// What to show for an option's id: its words, or the id where it has none.
std::string words_of_option(const Prompt& prompt, std::string_view id);

}  // namespace softly
