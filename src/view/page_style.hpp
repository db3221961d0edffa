#pragma once

#include <string_view>

namespace softly {

/// The style sheet of a page: light and dark, for phones and for paper.
extern const std::string_view page_style;

}  // namespace softly
