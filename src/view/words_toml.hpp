#pragma once

#include <string>
#include <string_view>

namespace softly {

// What softly says about a file it cannot read. No sentence repeats words of the file: it may be shown to
// other eyes, and toml++ hands over raw controls.

std::string file_too_large();
std::string not_utf8();
std::string holds_nul();
std::string too_many_dots();
std::string too_deep();
std::string too_much();
std::string conflict_left();

/// toml++'s description of an error as a plain sentence; `at_line_end` where the error stands at the end
/// of a line or of the file.
std::string said_plainly(std::string_view description, bool at_line_end);

}  // namespace softly
