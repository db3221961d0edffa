#include "talk/answers.hpp"

#include <algorithm>

namespace softly {

namespace {

bool is_asked(std::span<const Prompt> prompts, const std::string& id) {
    return std::any_of(
        prompts.begin(), prompts.end(), [&](const Prompt& prompt) { return prompt.id == id; });
}

}  // namespace

std::string answer_to(std::span<const Answer> answers, std::string_view prompt) {
    for (const Answer& answer : answers) {
        if (answer.prompt == prompt) {
            return answer.value;
        }
    }
    return "";
}

std::vector<Answer> with_answer(std::span<const Prompt> prompts,
                                std::span<const Answer> answers,
                                Answer answer) {
    std::vector<Answer> ordered;
    for (const Prompt& prompt : prompts) {
        const std::string value =
            prompt.id == answer.prompt ? answer.value : answer_to(answers, prompt.id);
        if (!value.empty()) {
            ordered.push_back({prompt.id, value});
        }
    }
    for (const Answer& other : answers) {
        if (!is_asked(prompts, other.prompt)) {
            ordered.push_back(other);
        }
    }
    return ordered;
}

std::size_t next_open(std::span<const Prompt> prompts,
                      std::span<const Answer> answers,
                      std::size_t from) {
    while (from < prompts.size() && !answer_to(answers, prompts[from].id).empty()) {
        ++from;
    }
    return from;
}

}  // namespace softly
