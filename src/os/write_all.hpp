#pragma once

#include <string_view>
#include <system_error>

namespace softly {

/// Writes all of it, however slow the other end is.
std::error_code write_all(int descriptor, std::string_view bytes);

}  // namespace softly
