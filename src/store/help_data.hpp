#pragma once

#include "core/emergency.hpp"

#include <string_view>

namespace softly {

/// What a helplines.toml says; rows that cannot be used are left out, and a text that cannot be
/// read gives empty data.
HelpData read_help_data(std::string_view text);

/// prompts/helplines.toml as compiled in.
HelpData shipped_help_data();

}  // namespace softly
