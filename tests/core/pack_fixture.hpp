#pragma once

#include "core/engine.hpp"

#include <string>
#include <vector>

namespace softly::test {

inline Prompt scale(std::string id, std::string keep = "") {
    Prompt prompt{
        .id = std::move(id), .kind = PromptKind::scale, .ask = "How?", .ends = {}, .options = {}};
    prompt.keep = std::move(keep);
    return prompt;
}

inline Prompt choice(std::string id, const std::vector<std::string>& options) {
    Prompt prompt{.id = std::move(id),
                  .kind = PromptKind::choice,
                  .ask = "Which?",
                  .ends = {},
                  .options = {}};
    for (const std::string& option : options) {
        prompt.options.push_back({option, "the " + option});
    }
    return prompt;
}

inline Prompt of_kind(PromptKind kind, std::string id) {
    return {.id = std::move(id), .kind = kind, .ask = "Well?", .ends = {}, .options = {}};
}

inline Prompt text(std::string id) {
    return of_kind(PromptKind::text, std::move(id));
}

inline Pack pack_of(std::vector<Prompt> prompts) {
    Pack pack;
    pack.id = "tea";
    pack.prompts = std::move(prompts);
    pack.close = {"Thank you.", {"words"}};
    return pack;
}

/// The id of what comes next, or "close".
inline std::string next_id(const Pack& pack,
                           const std::vector<Answer>& trail,
                           const Today& today = {}) {
    const Next found = next(pack, trail, today);
    return found.prompt == nullptr ? "close" : found.prompt->id;
}

/// Words for the asides, as short as they can be.
inline Pack asides() {
    Pack pack = pack_of({choice("gate", {"too-much", "about-right", "far-away"}),
                         choice("gate-steady", {"steady", "again", "stop"}),
                         of_kind(PromptKind::ground, "gate-ground"),
                         choice("felt", {"softer", "same", "sharper"}),
                         of_kind(PromptKind::ground, "felt-ground"),
                         choice("felt-enough", {"stop", "steady", "go-on"})});
    pack.id = "asides";
    pack.prompts[1].options[0].offer = "steady";
    pack.prompts[5].options[1].offer = "steady";
    return pack;
}

}  // namespace softly::test
