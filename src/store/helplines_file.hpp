#pragma once

#include "base/error.hpp"
#include "core/helplines.hpp"
#include "os/world.hpp"
#include "store/layout.hpp"

#include <string_view>
#include <vector>

namespace softly {

/// What a helplines.toml says; rows that cannot be used are left out, and a text that cannot be
/// read gives empty data.
HelpData read_help_data(std::string_view text);

/// The part of it that a person in one of these countries needs, in a fraction of the time. It is for
/// texts that are known to be well-formed.
HelpData read_help_data_for(std::string_view text, const CountryFacts& facts);

/// prompts/helplines.toml as compiled in.
std::string_view shipped_helplines();

struct OwnHelplines {
    std::vector<Service> services;
    Problems problems;
};

/// The person's own helplines.toml, at most 256 KiB of it; none where it cannot be read.
OwnHelplines load_own_helplines(World& world, const Layout& layout);

}  // namespace softly
