#pragma once

#include "core/prompt.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// The answer to a prompt; empty where there is none.
std::string answer_to(std::span<const Answer> answers, std::string_view prompt);

/// The answers with one more or another, in the order of the prompts; an empty value takes it out.
/// Answers to prompts that are not asked here come last.
std::vector<Answer> with_answer(std::span<const Prompt> prompts,
                                std::span<const Answer> answers,
                                Answer answer);

/// The first prompt at or behind `from` without an answer; their number where there is none.
std::size_t next_open(std::span<const Prompt> prompts,
                      std::span<const Answer> answers,
                      std::size_t from);

}  // namespace softly
