#pragma once

#include "base/date.hpp"
#include "base/date_words.hpp"
#include "base/word_reader.hpp"

#include <optional>

namespace softly {

/// What the words are relative to.
struct Present {
    LocalTime now;
    Date today;
    Direction direction;
};

/// The day that the first words name: "2026-11-24", "yesterday", "last fri", "in 2 weeks", "nov 3".
std::optional<Read<Date>> read_day(Words words, const Present& present);

}  // namespace softly
