#pragma once

#include <string>
#include <utility>
#include <vector>

namespace softly {

enum class PromptKind { scale, choice, text };

struct Option {
    std::string id;
    std::string say;
};

/// One question of a sitting. Answers are kept by id, never by what is shown.
struct Prompt {
    std::string id;
    PromptKind kind = PromptKind::text;
    std::string ask;
    std::pair<std::string, std::string> ends;  ///< what 0 and 10 mean, for a scale
    std::vector<Option> options;               ///< for a choice
};

/// What was answered: "0" to "10" or "n" for a scale, an option's id for a choice, the words for a
/// text. A prompt that was skipped has no answer.
struct Answer {
    std::string prompt;
    std::string value;

    bool operator==(const Answer&) const = default;
};

}  // namespace softly
