#pragma once

#include "core/engine.hpp"
#include "core/entry.hpp"

#include <span>
#include <vector>

/// Answers that are there before a sitting begins: from flags, or from a check-in that stopped. Each is
/// taken when its question is reached; the questions before it are asked all the same.
namespace softly {

/// The answers an entry holds, as a trail: named by their prompts, and by nothing else for the first round.
std::vector<Answer> preset_answers(const Entry& entry, const Pack& pack);

/// The trail with a skip for each prompt that keeps the walk from answers that stand in it already, so that
/// an entry can be made of all of them.
std::vector<Answer> with_skips(const Pack& pack, std::vector<Answer> trail, const Today& today);

}  // namespace softly
