#pragma once

#include "core/pack.hpp"

#include <cstddef>
#include <vector>

namespace softly {

/// Places of prompts that no answer, skip or condition leads to.
std::vector<std::size_t> unreachable_prompts(const Pack& pack);

/// Places of prompts from which who skips everything comes round again, so that nobody could count on
/// getting out. Where this is empty, every sitting ends (core/engine.hpp, most_rounds).
std::vector<std::size_t> prompts_going_round(const Pack& pack);

}  // namespace softly
