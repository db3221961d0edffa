#pragma once

#include <string>
#include <string_view>

namespace softly {

/// A text between single quotes, so that a shell reads it as it stands.
std::string in_shell_quotes(std::string_view text);

/// The same, bare where no shell sees anything but letters in it.
std::string shell_word(std::string_view text);

}  // namespace softly
