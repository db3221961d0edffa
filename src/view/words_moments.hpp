#pragma once

#include "core/prompt.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What softly says about moments with others.
namespace softly::words {

/// The few questions of a moment: with, how, from, ease, heard, text.
std::vector<Prompt> moment_prompts();
std::string needs_terminal_moment();
std::string not_an_ease(std::string_view typed);

}  // namespace softly::words
