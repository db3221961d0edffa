#pragma once

#include "core/engine.hpp"
#include "core/person.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

/// What the `keep` of a prompt says that asks who it is about, and what it begins with where the answer is
/// something about them: "person.circle".
inline constexpr std::string_view person_target = "person";
inline constexpr std::string_view person_prefix = "person.";

/// What may follow the prefix.
inline constexpr std::string_view person_facts[] = {
    "kind", "circle", "qualities", "good_for", "every", "unsafe"};

/// What a sitting says about one person, group, place or animal.
struct PersonSaid {
    std::string reference;             ///< an id, or the name as it was typed
    std::vector<std::string> answers;  ///< names of the answers that say who it is, as in key_of()
    std::optional<std::string> kind, circle, every;  ///< `every` is empty for no wish
    std::vector<std::string> qualities, good_for;
    bool unsafe = false;

    bool operator==(const PersonSaid&) const = default;
};

/// Everyone who was named, in order, each once; what was said about nobody in particular is about nobody
/// here. Chosen words are their options' ids with spaces, so that they mean the same in every language.
std::vector<PersonSaid> people_said(const Pack& pack,
                                    std::span<const Answer> trail,
                                    const Today& today);

/// The person with what was said: words are added to what is there, and unsafe stays unsafe.
Person with_said(Person person, const PersonSaid& said);

}  // namespace softly
