#include "core/asides.hpp"

#include <utility>

namespace softly {
namespace {

/// A prompt of the asides under the id it has in this pack. Its words are the asides' own, its ways not.
Prompt aside(const Pack& asides, std::string_view name, std::string id, Role role) {
    const Prompt* found = find_prompt(asides, name);
    Prompt prompt = found == nullptr ? Prompt{} : *found;
    prompt.id = std::move(id);
    prompt.role = role;
    prompt.when.clear();
    prompt.go_to.clear();
    prompt.keep.clear();
    prompt.inward = false;
    return prompt;
}

void add_gate(std::vector<Prompt>& prompts, const Pack& asides, std::string_view first) {
    Prompt gate = aside(asides, "gate", "gate", Role::gate);
    gate.go_to = {
        {"too-much", "gate-steady"}, {"far-away", "gate-ground"}, {"", std::string{first}}};
    Prompt steady = aside(asides, "gate-steady", "gate-steady", Role::other_aside);
    steady.go_to = {{"again", "gate"}, {"", std::string{close_word}}};
    Prompt ground = aside(asides, "gate-ground", "gate-ground", Role::other_aside);
    prompts.push_back(std::move(gate));
    prompts.push_back(std::move(ground));
    prompts.push_back(std::move(steady));
}

void add_inward(std::vector<Prompt>& prompts, const Pack& asides, Prompt prompt) {
    const std::string felt_id = aside_id(prompt.id, "felt");
    const std::string ground_id = aside_id(prompt.id, "ground");
    const std::vector<Route> onward = std::exchange(prompt.go_to, {});

    Prompt felt = aside(asides, "felt", felt_id, Role::felt);
    felt.when = {{prompt.id, {std::string{answered_word}}}};
    felt.go_to = {{"sharper", ground_id}};
    Prompt ground = aside(asides, "felt-ground", ground_id, Role::other_aside);
    ground.when = {{felt_id, {"sharper"}}};
    Prompt enough = aside(asides, "felt-enough", aside_id(prompt.id, "enough"), Role::other_aside);
    enough.when = ground.when;
    enough.go_to = {{"steady", std::string{close_word}},
                    {"stop", std::string{close_word}},
                    {std::string{skip_word}, std::string{close_word}}};
    for (const Route& route : onward) {
        if (route.answer == skip_word) {
            prompt.go_to.push_back(route);
        } else {
            // The one way on, taken by whom it did not hurt and by whom it did but who goes on.
            felt.go_to.push_back({"", route.target});
            enough.go_to.push_back({"", route.target});
            prompt.go_to.push_back({std::string{skip_word}, route.target});
        }
    }
    prompts.push_back(std::move(prompt));
    prompts.push_back(std::move(felt));
    prompts.push_back(std::move(ground));
    prompts.push_back(std::move(enough));
}

}  // namespace

const std::vector<AsideForm>& aside_forms() {
    static const std::vector<AsideForm> forms{
        {"gate", PromptKind::choice, {"too-much", "about-right", "far-away"}},
        {"gate-steady", PromptKind::choice, {"steady", "again", "stop"}},
        {"gate-ground", PromptKind::ground, {}},
        {"felt", PromptKind::choice, {"softer", "same", "sharper"}},
        {"felt-ground", PromptKind::ground, {}},
        {"felt-enough", PromptKind::choice, {"stop", "steady", "go-on"}},
    };
    return forms;
}

std::string aside_id(std::string_view prompt, std::string_view aside) {
    return std::string{prompt} + "-" + std::string{aside};
}

Pack with_asides(Pack pack, const Pack& asides) {
    std::vector<Prompt> own = std::exchange(pack.prompts, {});
    if (pack.depth >= 2) {
        add_gate(pack.prompts, asides, own.empty() ? close_word : std::string_view{own.front().id});
    }
    for (Prompt& prompt : own) {
        if (prompt.inward) {
            add_inward(pack.prompts, asides, std::move(prompt));
        } else {
            pack.prompts.push_back(std::move(prompt));
        }
    }
    return pack;
}

}  // namespace softly
