#include "view/words_letting_out.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string draft_written(std::string_view path) {
    return fmt::format("The draft is in {}. Your account alone can open it.", path);
}

std::string draft_name_taken(std::string_view path) {
    return fmt::format("{} is there already and stays as it is. The draft was not written to it; "
                       "it is kept in the journal.",
                       path);
}

std::string draft_not_written(std::string_view path, std::string_view why) {
    return fmt::format(
        "The draft was not written to {}: {}. It is kept in the journal.", path, why);
}

Prompt another_file() {
    Prompt prompt;
    prompt.id = "file";
    prompt.kind = PromptKind::text;
    prompt.ask = "What other name could the file have? Enter leaves the draft in the journal.";
    return prompt;
}

std::string draft_stays_here() {
    return "The draft is in the journal and nowhere else.";
}

}  // namespace softly::words
