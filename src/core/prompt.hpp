#pragma once

#include "core/value.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace softly {

enum class PromptKind { scale, choice, multi, text, breath, ground, person, step, say, pause };

struct Option {
    std::string id;
    std::string say;
    std::string offer = {};  ///< the pack or command one asks for by choosing this; may be empty
    std::optional<std::string> keep =
        {};  ///< what `keep` takes in place of the id; empty for nothing
};

/// What a name has to say: one of the words. A word is an answer's id, "<=3" and its like for a number,
/// "n" for numb, "answered", or "skip" for what has no answer.
struct Clause {
    std::string name;
    std::vector<std::string> words;
    Place place = {};

    bool operator==(const Clause&) const = default;
};

using Clauses = std::vector<Clause>;  ///< all have to hold

/// Where an answer leads: to a prompt by its id, or to "close". The answer is a word as in a Clause;
/// an empty one stands for every answer and for a skip.
struct Route {
    std::string answer;
    std::string target;
    Place place = {};

    bool operator==(const Route&) const = default;
};

/// What the engine has to know of the prompts that softly lays into inward packs (core/asides.hpp).
enum class Role { own, gate, felt, other_aside };

/// One question of a sitting. Answers are kept by id, never by what is shown.
struct Prompt {
    std::string id;
    PromptKind kind = PromptKind::text;
    std::string ask;
    std::pair<std::string, std::string> ends;  ///< what low and high mean, for a scale
    std::vector<Option> options;               ///< for choice and multi; for a person, beside names

    int low = 0, high = 10;               ///< of a scale
    int breathe_in = 5, breathe_out = 5;  ///< seconds
    int cycles = 6;                       ///< of a breath
    int seconds = 20;                     ///< of a pause
    std::vector<std::string> items = {};  ///< of a grounding list
    bool inward = false;                  ///< asked how it felt after; not asked when far away
    std::string keep = {};                ///< where the answer also goes (core/keep.hpp)
    Clauses when = {};                    ///< shown only if they hold
    Clauses help_if = {};                 ///< the way to help is shown first if they hold
    std::vector<Route> go_to = {};        ///< the first that fits; else the next prompt
    Role role = Role::own;
    Place place = {};
};

/// What was answered: "0" to "10" or "n" for a scale, an option's id for a choice, ids joined by commas
/// for a multi, a reference or an option's id for a person, the words for a text or a step, "done" for
/// what was shown. A prompt that was skipped has no answer, or in a trail (core/engine.hpp) an empty
/// one.
struct Answer {
    std::string prompt;
    std::string value;

    bool operator==(const Answer&) const = default;
};

}  // namespace softly
