#pragma once

#include "core/entry.hpp"
#include "core/person.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace softly {

inline constexpr std::size_t last_moments = 5;
inline constexpr std::size_t fewest_for_a_median = 5;

/// What the journal says about contact with one person (core/contact.hpp says what contact is).
struct PersonPast {
    std::vector<Placed> moments;  ///< the newest, newest first
    std::vector<int> ease;        ///< oldest first
    int heard = 0;                ///< how often one felt heard
    std::optional<Date> last;     ///< the day of the newest
};

/// Of all of the journal's entries, whatever their order. Nothing is counted for somebody unsafe.
PersonPast past_with(std::vector<Placed> entries,
                     const Person& person,
                     const People& people,
                     std::chrono::minutes day_start);

}  // namespace softly
