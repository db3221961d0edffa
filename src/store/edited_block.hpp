#pragma once

#include <string>
#include <string_view>

/// What an editor left where one block had been opened in it.
namespace softly {

/// LF, without a byte order mark and blank lines at either end, a newline at the last line's end.
std::string tidy_block(std::string_view text);

/// The first line that belongs to no block of that name, or to a second one; 0 where there is none.
int line_too_many(std::string_view text, std::string_view block);

}  // namespace softly
