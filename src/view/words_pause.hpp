#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What softly says of a pause: how it begins, that it holds, and how it ends.
namespace softly::words {

std::string pause_begun(const std::optional<LocalTime>& until);
std::string pause_holds(const std::optional<LocalTime>& until);
std::string steps_lie_at_rest();
std::string pause_ended();
std::string rests_are_in_the_list();
std::string no_pause_to_end();

// What is not a pause
std::string not_a_time_for_pause(std::string_view typed);
std::string pause_has_gone_by(LocalTime until);
std::string pause_not_written(std::string_view why);
std::string says_no_pause();

}  // namespace softly::words
