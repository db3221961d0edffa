#pragma once

#include "core/summary.hpp"
#include "view/markup.hpp"
#include "view/words_summary.hpp"

#include <string>

namespace softly {

/// The four ratings, each in a line and, from five of them on, as a chart with its table; then the span before,
/// where it is compared.
std::string page_ratings(const Summary& summary,
                         const PageWords& words,
                         summary_words::Numbers numbers);

/// Days that hold what was asked for beside the other days; empty where nothing was asked.
std::string page_with(const Summary& summary,
                      const People& people,
                      const PageWords& words,
                      summary_words::Numbers numbers);

}  // namespace softly
