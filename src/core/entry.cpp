#include "core/entry.hpp"

#include <stdexcept>

namespace softly {

const Rating& rating(const Ratings& ratings, std::string_view name) {
    if (name == "mood") {
        return ratings.mood;
    }
    if (name == "connection") {
        return ratings.connection;
    }
    if (name == "energy") {
        return ratings.energy;
    }
    if (name == "safety") {
        return ratings.safety;
    }
    throw std::out_of_range("no such rating");
}

Rating& rating(Ratings& ratings, std::string_view name) {
    return const_cast<Rating&>(rating(static_cast<const Ratings&>(ratings), name));
}

bool is_low(const Ratings& ratings) {
    return (ratings.mood && *ratings.mood <= 2) || (ratings.safety && *ratings.safety <= 3);
}

}  // namespace softly
