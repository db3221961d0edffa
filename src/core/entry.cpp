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

}  // namespace softly
