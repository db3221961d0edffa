#pragma once

#include "core/summary.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace softly {

/// The four ratings of entries, oldest first.
std::map<std::string, RatingSummary, std::less<>> rating_summaries(
    std::span<const Entry* const> entries, std::chrono::minutes day_start);

/// Puts the levels of the span before beside those that can be compared with them; true where there is one.
bool compare(std::map<std::string, RatingSummary, std::less<>>& ratings,
             std::span<const Entry* const> earlier);

/// The days of the entries that hold what was asked for, beside the other days.
OnDays on_days(std::span<const Entry* const> entries,
               const std::set<const Entry*>& holding,
               std::chrono::minutes day_start);

/// The day an entry counts for; nullopt where it has no usable time.
std::optional<Date> day_seen(const Entry& entry, std::chrono::minutes day_start);

}  // namespace softly
