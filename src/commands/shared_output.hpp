#pragma once

#include "commands/shared_desk.hpp"

#include <string>

namespace softly {

/// Writes a text to a new file, or to one of the person's own that they named: written beside it and moved into its place.
/// Throws Failure where it was not written.
void write_output(Desk& desk, const std::string& named, const std::string& text);

}  // namespace softly
