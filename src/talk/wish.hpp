#pragma once

#include "core/prompt.hpp"
#include "os/terminal.hpp"

#include <optional>
#include <string_view>

namespace softly {

/// What a person can want at a prompt.
enum class Wish {
    answer,
    skip,
    back,
    stop,
    interrupt,
    leave,
    discard,
    hang_up,
    help,
    keys,
    edit,
};

/// True for prompts that are answered in words: there keys are typed with a slash.
bool takes_words(PromptKind kind);

/// What one key asks for where no text is typed; nothing for keys that belong to the answer.
std::optional<Wish> wish_of(const Key& key);

/// What a typed line asks for: "/b" at every prompt, "b" too where no text is typed.
std::optional<Wish> wish_of_line(std::string_view line, PromptKind kind);

/// Keys that end a sitting even where any key goes on.
std::optional<Wish> ending_wish(const Key& key);

/// True for what shows a card and comes back to the question.
bool shows_card(Wish wish);

/// Ways out that keep what is here; what is marked on the screen is here.
bool ends_and_keeps(std::optional<Wish> wish);

/// What it means that a line or text ended otherwise than by Enter.
std::optional<Wish> wish_of(TypedKind kind);

}  // namespace softly
