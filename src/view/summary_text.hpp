#pragma once

#include "core/person.hpp"
#include "core/summary.hpp"
#include "view/style.hpp"

#include <string>

namespace softly {

struct SummaryChoices {
    bool quotes = false;
    bool no_numbers = false;
    bool discreet = false;
};

/// The summary as a person reads it. An empty span says so kindly and shows how to begin.
std::string summary_text(const Summary& summary,
                         const People& people,
                         const SummaryChoices& choices,
                         const Style& style);

}  // namespace softly
