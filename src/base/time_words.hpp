#pragma once

#include "base/day_words.hpp"
#include "base/word_reader.hpp"

#include <chrono>
#include <optional>
#include <string_view>

namespace softly {

/// "morning", "afternoon", "evening", "night".
bool is_part_of_day(std::string_view word);

/// "18:00", "at 9", "6pm", "6:30 pm", "noon". A bare hour is a time only after "at" or a day.
std::optional<Read<std::chrono::seconds>> read_time(Words words, bool after_day);

/// A part of the day, with a time or without: "evening" is 19:00, "evening at 8" is 20:00. Looking
/// back, a part that has begun but not reached its hour is now.
std::optional<Read<std::chrono::seconds>> read_part_of_day(Words words,
                                                           Date day,
                                                           const Present& present);

}  // namespace softly
