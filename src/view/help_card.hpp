#pragma once

#include "base/date.hpp"
#include "core/helplines.hpp"
#include "view/helpline_text.hpp"
#include "view/style.hpp"

#include <optional>
#include <string>
#include <vector>

namespace softly {

/// What the help card says.
struct HelpCard {
    std::vector<std::string> people;  ///< the person's own, each in the words of their plan
    WhoCanHelp who;
    ClockShifts shifts;
    std::optional<LocalTime> now;
    bool in_sitting = false;  ///< where no command can be typed
};

/// The card that `softly now` and the key `h` show: at most ten lines at 80 columns; a narrower screen
/// wraps them. Nothing in it reaches the screen raw.
std::string help_card(const HelpCard& card, const Style& style);

/// The card's helplines, emergency numbers and directories, for a page of paper.
std::vector<std::string> lines_for_paper(HelpCard card);

}  // namespace softly
