#pragma once

#include <vector>

namespace softly {

/// The middle value, or half way between the two in the middle; `values` holds at least one.
double median(std::vector<int> values);

}  // namespace softly
