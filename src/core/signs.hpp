#pragma once

#include "core/engine.hpp"

#include <span>
#include <string_view>

namespace softly {

/// What softly heeds in a sitting (evidence.md sections 1c and 2a).
struct Signs {
    bool low =
        false;  ///< mood 2 or less, safety 3 or less, tension 8 or more, or "not-safe", ever in it
    bool rose = false;      ///< tension three or more above what it was before
    bool away = false;      ///< far away, or something felt sharper: nothing inward is asked
    bool too_much = false;  ///< said at the gate, last

    bool operator==(const Signs&) const = default;
};

Signs signs(std::span<const Visit> visits, const Today& today);

/// The rating a prompt asks for, by its `keep` or else its id; empty where it asks for none.
std::string_view rating_asked(const Prompt& prompt);

}  // namespace softly
