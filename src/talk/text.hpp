#pragma once

#include "os/terminal.hpp"
#include "talk/wish.hpp"

#include <string>
#include <string_view>

namespace softly {

/// What a person wanted at a prompt, with the answer where there is one.
struct Wanted {
    Wish wish = Wish::answer;
    std::string value;

    bool operator==(const Wanted&) const = default;
};

/// What a typed text means: its words, a key like "/b", or a skip where there are none. Words that
/// stood there when it ended otherwise than by Enter come along.
Wanted meaning_of_text(const Typed& typed);

/// The words as they are kept: valid UTF-8, without white space at the end or empty lines before.
std::string words_of_text(std::string_view text);

}  // namespace softly
