#pragma once

#include "core/signpost.hpp"

#include <string_view>
#include <vector>

namespace softly {

/// What a signpost.toml says; a text that cannot be read gives an empty list.
SignpostList read_signpost_list(std::string_view text);

/// prompts/*/signpost.toml as compiled in, every language.
std::vector<SignpostList> shipped_signpost_lists();

}  // namespace softly
