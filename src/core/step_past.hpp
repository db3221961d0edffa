#pragma once

#include "core/step_suggestion.hpp"

#include <optional>
#include <vector>

/// What happened so far, as far as the next step depends on it.
namespace softly {

/// From here on, contact was easy; energy and connection count alike.
inline constexpr int felt_easy_from = 6;

/// Down to this, contact was hard.
inline constexpr int felt_hard_down_from = 3;

/// What was seen of one person in the journal.
struct PersonSeen {
    std::optional<Date> last_contact;
    const Entry* felt =
        nullptr;  ///< the last entry that says how it was; of the knowledge it came from
    std::optional<Date> felt_on;
    bool gave_energy = false;
    bool is_a_pet = false;  ///< a moment with them says so
    int reached = 0;        ///< the highest rung
};

struct StepPast {
    std::vector<PersonSeen> seen;  ///< by place in people
    int reached = 0;               ///< the highest rung with anyone, nobody unsafe among them
    int times_reached = 0;
    bool is_warm = false;  ///< there was contact with someone easy in the last days
};

StepPast step_past(const StepKnowledge& knowledge);

bool felt_easy(const Entry& entry);
bool felt_hard(const Entry& entry);

}  // namespace softly
