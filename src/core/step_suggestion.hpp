#pragma once

#include "core/entry.hpp"
#include "core/ladder.hpp"
#include "core/person.hpp"
#include "core/step.hpp"

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace softly {

/// Why a step is proposed.
enum class Because {
    felt_easy,            ///< the last contact with them
    better_than_thought,  ///< the last try with them
    gave_energy,          ///< there was energy in an entry with them
    easy_to_reach,        ///< a quality of theirs
    inner_circle,
    good_for_it,    ///< they are good for what it takes
    after_warm_up,  ///< there was contact with someone easy first
    small,          ///< it is small, and that is all that speaks for it
    wordless,       ///< it needs no words and nobody in particular
};

/// A step that may fit, before it has words.
struct StepIdea {
    std::string person;  ///< an id in people.toml, or empty
    std::string way;
    int size = 1;
    Because because = Because::wordless;
    std::string how = {};    ///< for felt_easy: how that contact was
    bool last_week = false;  ///< for felt_easy: it was in the last seven days or the seven before
    std::string warms_up_for = {};  ///< where set, it comes before a step toward this person

    bool operator==(const StepIdea&) const = default;
};

/// What is known when a step is to be proposed.
struct StepKnowledge {
    Date today;
    std::chrono::minutes day_start{0};
    bool heavy = false;    ///< LOW today in whatever way
    Ratings ratings = {};  ///< today's latest
    People people = {};
    Steps steps = {};                   ///< of steps.toml
    Steps ended = {};                   ///< of steps-done.toml
    std::vector<Entry> entries = {};    ///< of the last months, newest first
    std::vector<StepIdea> passed = {};  ///< proposed in this run and not wanted
};

/// At most two ideas; the second, where there is one, is the step that the first one warms up for. None on a
/// heavy day, the day of a try that went hard or the day after, or while three steps are open. Nobody unsafe,
/// resting, with a step of their own, or with whom it was hard lately; nothing that was let go lately; no
/// more than one rung above what happened before.
std::vector<StepIdea> step_ideas(const StepKnowledge& knowledge);

/// Whether a try today or yesterday went hard: then today may be a rest.
bool is_rest_day(const StepKnowledge& knowledge);

}  // namespace softly
