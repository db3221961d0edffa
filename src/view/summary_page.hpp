#pragma once

#include "core/person.hpp"
#include "core/summary.hpp"
#include "view/summary_text.hpp"

#include <string>

namespace softly {

/// The summary as one HTML file to look at, keep or print: no script, nothing from elsewhere, and a policy in it that
/// forbids both. `language` is the journal's, a BCP 47 tag; softly's own words are marked as English.
std::string summary_page(const Summary& summary,
                         const People& people,
                         const SummaryChoices& choices,
                         const std::string& language);

}  // namespace softly
