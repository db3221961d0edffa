#pragma once

#include <span>
#include <string>
#include <string_view>

namespace softly {

/// The text with each of the names, where it stands as a word by itself and in this very spelling, as
/// `blank`; longer names first. A letter, a digit or a mark beside it makes it a part of another word.
std::string blanked(std::string_view text,
                    std::span<const std::string> names,
                    std::string_view blank);

}  // namespace softly
