#pragma once

#include "store/toml_scan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// Of a text that cannot be read as a whole, the statements that read together from the top down; a line that
/// keeps the rest from being read is stepped over. None of a text that is too long to be tried line by line.
std::vector<Statement> readable_statements(std::string_view text);

/// Their bytes, one after the other.
std::string readable_part(std::string_view text);

}  // namespace softly
