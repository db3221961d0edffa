#pragma once

#include "core/summary.hpp"
#include "view/markup.hpp"

#include <string>

namespace softly {

/// Sections of a page with what somebody else is to know, and the entries that were chosen for them.
std::string page_shared(const SharedWords& shared, const PageWords& words, bool with_numbers);

}  // namespace softly
