#pragma once

#include "core/prompt.hpp"
#include "view/style.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace softly {

/// How long one picture of a breath stands: eight a second is soft to the eye and few to draw.
inline constexpr std::chrono::milliseconds breath_frame{125};

/// Where a paced breath is at some moment.
struct BreathMoment {
    bool inward = true;  ///< breathing in; else out
    int fullness = 0;    ///< thousandths
    int phase = 0;       ///< counts the ways in and out since it began

    bool operator==(const BreathMoment&) const = default;
};

/// After so much time; nothing where the breath is over.
std::optional<BreathMoment> breath_at(const Prompt& prompt, std::chrono::milliseconds elapsed);

/// How long all of it takes.
std::chrono::milliseconds length_of_breath(const Prompt& prompt);

/// How long one way in, or out, takes.
std::chrono::milliseconds length_of_phase(const Prompt& prompt, bool inward);

/// "in" or "out" with a line that grows and becomes short again.
std::string breath_line(const BreathMoment& moment, const Style& style);

}  // namespace softly
