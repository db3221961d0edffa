#pragma once

#include "core/pack.hpp"

#include <string_view>

/// The questions that inward packs ask beside their own (evidence.md sections 1c and 2a). Their words
/// come from a pack file, prompts/LANGUAGE/asides.toml, so that they are translated like every other
/// prompt; their routes are laid here, so that no file can lead a person past a way out.
namespace softly {

inline constexpr std::string_view asides_id = "asides";

/// The prompts that the asides need, and for each choice the options it needs, by id.
struct AsideForm {
    std::string_view id;
    PromptKind kind;
    std::vector<std::string> options;
};

const std::vector<AsideForm>& aside_forms();

/// The id of the prompt that follows an inward one: "touch-felt", "touch-ground", "touch-enough".
std::string aside_id(std::string_view prompt, std::string_view aside);

/// The pack with its asides. At depth 2 it begins with the gate: too much leads to an offer of
/// steadying, to being asked again, or to the close; far away leads outward and then to the same. After each inward
/// prompt that was answered comes softer / same / sharper: sharper leads outward, then to an offer to
/// stop here. A pack without inward prompts at depth 1 stays as it is.
Pack with_asides(Pack pack, const Pack& asides);

}  // namespace softly
