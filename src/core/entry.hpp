#pragma once

#include "base/date.hpp"
#include "core/value.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

inline constexpr std::size_t largest_entry = 1 << 20;  ///< bytes of its TOML

inline constexpr std::array<std::string_view, 4> rating_names{
    "mood", "connection", "energy", "safety"};

using Rating = std::optional<int>;  ///< 0 to 10; absent is not asked, skipped or numb

struct Ratings {
    Rating mood, connection, energy, safety;

    bool operator==(const Ratings&) const = default;
};

/// The rating of that name, one of rating_names.
Rating& rating(Ratings& ratings, std::string_view name);
const Rating& rating(const Ratings& ratings, std::string_view name);

struct Contact {
    std::string how;
    std::optional<bool> from_them;
    Rating ease;
    std::optional<bool> heard;

    bool operator==(const Contact&) const = default;
};

struct Tension {
    Rating before, after;

    bool operator==(const Tension&) const = default;
};

struct Kindness {
    std::string self, received, given;

    bool operator==(const Kindness&) const = default;
};

/// One block of the journal. An empty string, list or optional is a key that is not there.
struct Entry {
    std::string id;
    std::optional<Moment> at;
    std::string kind;
    std::vector<std::string> tags;
    std::vector<std::string> people;
    std::string text;
    Ratings ratings;
    std::vector<std::string> numb;
    std::string contact_since;
    std::string pack;
    Table answers;
    Contact contact;
    std::string exercise;
    Tension tension;
    std::string felt;
    std::string step;
    std::string how;
    Rating expected, happened;
    std::optional<bool> kept_words;
    Kindness kindness;
    std::vector<std::string> ideas;
    std::vector<std::string> helped;
    std::optional<bool> finished;
    std::string source, source_id;

    Table extra;  ///< keys that softly does not know and values it cannot use, as nested tables

    bool operator==(const Entry&) const = default;
};

/// Where a journal entry stands, beside what it says.
struct Placed {
    Entry entry;
    std::string file;       ///< absolute; the month file it is in or meant for
    int line = 0;           ///< of its [[entry]] header; 0 where it is not filed yet
    std::size_t order = 0;  ///< place in reading order, for ties
    bool filed = true;
};

}  // namespace softly
