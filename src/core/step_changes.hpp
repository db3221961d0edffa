#pragma once

#include "core/ladder.hpp"
#include "core/step.hpp"

#include <string>

/// What becomes of a step; each gives it as it is afterwards.
namespace softly {

/// It was tried: one that repeats is given its next day, counted from the day on which it happened last;
/// another is done. `today` is noted as the day of its end.
Step after_try(Step step, Date happened, Date today);

/// Another day, which is counted.
Step moved_to(Step step, const FloatingDay& day);

/// Kept without a day.
Step without_day(Step step);

/// Resting until that day, or until somebody takes it up.
Step at_rest(Step step, std::optional<Date> until);

/// Let go: a neutral end.
Step let_go(Step step, Date today);

/// Asked about today.
Step asked_about(Step step, Date today);

/// How big a step is: as it says, else as its way usually is.
Rung rung_of(const Step& step);

/// A new step one rung below, which links back; a day that has gone by does not come along.
Step smaller_than(
    const Step& step, std::string id, std::string what, const Moment& now, Date today);

}  // namespace softly
