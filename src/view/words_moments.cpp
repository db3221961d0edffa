#include "view/words_moments.hpp"

#include <fmt/core.h>

namespace softly::words {

std::vector<Prompt> moment_prompts() {
    Prompt with{"with",
                PromptKind::person,
                "Who or what was it with? A group, a place or an animal counts.",
                {},
                {{"unnamed", "someone I'd rather not name"}}};
    Prompt how{"how",
               PromptKind::choice,
               "How was it?",
               {},
               {{"in-person", "face to face"},
                {"call", "a call"},
                {"message", "a message"},
                {"online", "online, with others"},
                {"near", "being near, without many words"},
                {"pet", "with an animal"}}};
    Prompt from{"from",
                PromptKind::choice,
                "Where did it begin?",
                {},
                {{"me", "with me"}, {"them", "with them"}, {"both", "it came about"}}};
    Prompt ease{"ease", PromptKind::scale, "How easy was it?", {"hard", "easy"}, {}};
    Prompt heard{"heard",
                 PromptKind::choice,
                 "Did you feel heard, even a little?",
                 {},
                 {{"yes", "yes"}, {"no", "not this time"}}};
    Prompt text{"text", PromptKind::text, "Anything from it that you would like to keep?", {}, {}};
    return {with, how, from, ease, heard, text};
}

std::string needs_terminal_moment() {
    return "There is no terminal to ask at, so nothing was kept. Flags say it without one: softly "
           "moment --with Dana --how message";
}

std::string not_an_ease(std::string_view typed) {
    return fmt::format("--ease takes a whole number from 0 to 10. \"{}\" is none. Nothing was "
                       "kept.",
                       typed);
}

}  // namespace softly::words
