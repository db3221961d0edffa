#pragma once

#include "core/entry.hpp"
#include "core/prompt.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace softly {

/// The kind of an entry that a check-in makes; its pack is called so too.
inline constexpr std::string_view check_in_kind = "check-in";

/// Puts answers into the entry: ratings by name, "n" among numb, contact_since and text. What has no
/// answer any more is taken out.
void take_answers(Entry& entry, std::span<const Prompt> prompts, std::span<const Answer> answers);

/// The answers an entry holds to these prompts, in their order.
std::vector<Answer> answers_in(const Entry& entry, std::span<const Prompt> prompts);

/// Sets a rating from "0" to "10" or "n"; false, and nothing changed, where it is neither.
bool set_rating(Entry& entry, std::string_view name, std::string_view typed);

}  // namespace softly
