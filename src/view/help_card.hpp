#pragma once

#include "core/emergency.hpp"
#include "view/style.hpp"

#include <string>
#include <string_view>

namespace softly {

/// The card that `softly now` and the key `h` show: at most ten lines at 80 columns. Without a known
/// country it names the numbers most places share.
std::string help_card(const HelpData& data,
                      std::string_view country,
                      std::string_view zone,
                      const Style& style);

}  // namespace softly
