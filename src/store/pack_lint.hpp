#pragma once

#include "base/error.hpp"
#include "core/pack.hpp"

namespace softly {

/// What only shows when the prompts of a pack are seen together: names that lead nowhere, answers that
/// nobody can give, ways round without a way out. Lines come from the places that the pack carries.
void check_pack(const Pack& pack, Problems& problems, Problems& remarks);

/// True for what can be a pack's or prompt's id.
bool is_pack_id(std::string_view id);

/// Every kind of prompt, in the order of PromptKind.
const std::vector<std::string>& prompt_kinds();

}  // namespace softly
