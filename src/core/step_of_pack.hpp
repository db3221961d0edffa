#pragma once

#include "core/engine.hpp"
#include "core/pack.hpp"
#include "core/step.hpp"

#include <optional>
#include <span>
#include <string>

namespace softly {

inline constexpr std::string_view step_pack = "step";
inline constexpr std::string_view after_step_pack = "after-step";

/// A step as a sitting described it, without an id.
struct DescribedStep {
    Step step;              ///< `what` is empty where the words are to be softly's own
    std::string day_words;  ///< as they were typed
};

/// The step that a sitting's answers to prompts of that kind describe; nothing where none was answered, or
/// where the answer says that there is none.
std::optional<DescribedStep> described_step(const Pack& pack,
                                            std::span<const Answer> trail,
                                            const Today& today);

/// What somebody said after a step.
struct AfterStep {
    std::string how;         ///< done, partly, tried, not-now, let-go
    std::string next;        ///< for a try: rest, same, smaller, other
    std::string rest_of_it;  ///< else: smaller, another-day, some-day, rest, let-go, leave
    std::string day_words;
    Rating happened;
};

AfterStep said_after_step(const Pack& pack, std::span<const Answer> trail, const Today& today);

}  // namespace softly
