#pragma once

#include "core/summary.hpp"
#include "view/markup.hpp"
#include "view/words_summary.hpp"

#include <cstddef>
#include <string>

namespace softly {

/// What was expected of steps and how it was: from five pairs on as a chart with its table, else the table alone.
std::string page_expected(const Summary::Expected& expected, const PageWords& words);

/// One exercise's tension before and after, in a figure with its line; `number` tells its ids apart.
std::string page_tension(const TensionSummary& tension,
                         std::size_t number,
                         const PageWords& words,
                         summary_words::Numbers numbers);

}  // namespace softly
