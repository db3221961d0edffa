#pragma once

#include "os/world.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// One thing that may be typed, and a few words about it.
struct Candidate {
    std::string value;
    std::string description;

    bool operator==(const Candidate&) const = default;
};

/// What a shell may offer for a value, by its word: TAG, PERSON, ID, PACK, LETTER, KEY or KIND; nothing for others.
/// Asks nothing, writes nothing, says nothing, and shows no text of the journal. Someone marked unsafe
/// is never offered. Throws Failure where there is no place for files.
std::vector<Candidate> candidates(World& world,
                                  const std::optional<std::string>& journal,
                                  std::string_view value_word);

}  // namespace softly
