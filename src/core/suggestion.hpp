#pragma once

#include "base/date.hpp"
#include "core/entry.hpp"
#include "core/pack.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace softly {

/// What is known when something is to be offered.
struct Situation {
    Date today;
    Ratings ratings = {};             ///< today's latest
    std::optional<int> tension = {};  ///< today's latest
    bool not_safe = false;            ///< said so today
    bool stirred_after_therapy = false;
    bool step_waiting = false;
    std::string tone_to_self = {};  ///< today's latest kindness.self
    bool slowed = false;            ///< two steps were moved, or a pause has ended
    bool good_moment = false;
    bool week_day = false;  ///< the person's day for looking at the week
};

/// LOW in whatever way: by a rating, by tension, or by saying that one is not safe.
bool is_heavy(const Situation& situation);

/// What came of a pack before: gone through, or offered and not taken.
struct PackPast {
    enum class What { done, passed_by, sharper };

    std::string pack;
    Date day;
    What what = What::done;
};

/// The one pack to offer: the first that fits (evidence.md section 2a), or empty where nothing is
/// needed. Never one that was passed by twice in 14 days, felt sharper twice, whose offer_when does not
/// hold or, where energy is 3 or less, that takes more than two minutes to begin with.
std::string suggested(const Situation& situation,
                      std::span<const Pack> packs,
                      std::span<const PackPast> past);

/// Whether a pack's offer_when holds; one without any always does.
bool may_be_offered(const Pack& pack, const Situation& situation, std::span<const PackPast> past);

}  // namespace softly
