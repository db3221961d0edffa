#pragma once

#include "commands/shared_desk.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// What an earlier run left under that name in drafts/, if it began from `base`. What began from something
/// else goes to rescue/, and `is_older` says where it is; throws Failure with those words where it cannot.
std::optional<std::string> draft_to_go_on_with(Desk& desk,
                                               const std::string& name,
                                               const std::string& base,
                                               std::string (*is_older)(std::string_view path));

}  // namespace softly
