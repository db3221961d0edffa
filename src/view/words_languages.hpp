#pragma once

#include <string>
#include <string_view>

namespace softly::words {

/// "Hebrew" for "he"; the code itself where softly has no name for it.
std::string language_name(std::string_view code);

}  // namespace softly::words
