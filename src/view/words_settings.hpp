#pragma once

#include <string>
#include <string_view>

/// What a setting's value looks like, for when another kind was given. Reads nothing of ours, so that core
/// can speak through it.
namespace softly::words {

/// "day_start is a clock time such as "04:00"."
std::string setting_is(std::string_view name, std::string_view wanted);

std::string country_wanted();
std::string clock_wanted();
std::string clocks_wanted();
std::string two_clocks_wanted();
std::string language_wanted();
std::string span_wanted();
std::string count_wanted(int largest);
std::string text_wanted();
std::string flag_wanted();
std::string texts_wanted();

}  // namespace softly::words
