#pragma once

#include "core/person.hpp"
#include "core/summary.hpp"
#include "view/summary_text.hpp"

#include <string>

namespace softly {

/// The summary as Markdown that CommonMark and GitHub read, with tables of the ratings and of what was expected.
std::string summary_markdown(const Summary& summary,
                             const People& people,
                             const SummaryChoices& choices);

}  // namespace softly
