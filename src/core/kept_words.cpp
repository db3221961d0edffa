#include "core/kept_words.hpp"

namespace softly {

std::vector<Quote> kept_words(std::span<const Placed> entries, std::chrono::minutes day_start) {
    std::vector<Quote> kept;
    for (const auto& [entry, file, line, order, filed] : entries) {
        if (entry.kept_words.value_or(false)) {
            const auto day =
                entry.at ? std::optional(day_of(entry.at->local, day_start)) : std::nullopt;
            kept.push_back({entry.id, day, entry.text});
        }
    }
    return kept;
}

std::size_t turn_of(Date day, std::size_t count) {
    constexpr Date first_day = std::chrono::year{1} / std::chrono::January / 1;
    return static_cast<std::size_t>(days_between(first_day, day)) % count;
}

}  // namespace softly
