#pragma once

#include "core/entry.hpp"
#include "core/summary.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace softly {

/// The words of entries that have kept_words set, in the entries' order; the text may be empty.
std::vector<Quote> kept_words(std::span<const Placed> entries, std::chrono::minutes day_start);

/// Which of `count` (not 0) has its turn on a day: each day the next, and each one before one comes again.
std::size_t turn_of(Date day, std::size_t count);

}  // namespace softly
