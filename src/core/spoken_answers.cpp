#include "core/spoken_answers.hpp"

#include "core/engine.hpp"
#include "core/filled.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace softly {
namespace {

bool is_text(const Value& value, std::string_view text) {
    const auto* held = std::get_if<std::string>(&value.data);
    return held != nullptr && *held == text;
}

/// The words of one id; a name for a person.
Value spoken(const Value& value, const Prompt& prompt, const People& people) {
    Value said = value;
    if (auto* list = std::get_if<Array>(&said.data)) {
        for (Value& each : *list) {
            each = spoken(each, prompt, people);
        }
    } else if (auto* text = std::get_if<std::string>(&said.data)) {
        const Option* option = find_option(prompt, *text);
        if (option != nullptr) {
            *text = option->say;
        } else if (prompt.kind == PromptKind::person) {
            *text = person_name(people, *text);
        }
    }
    return said;
}

}  // namespace

Table spoken_answers(const Table& answers, const Pack& pack, const People& people) {
    Table said;
    for (const Member& answer : answers) {
        const Prompt* prompt = prompt_answered(pack, answer.key);
        if (prompt == nullptr) {
            said.push_back(answer);
        } else if (!is_text(answer.value, done_word) || prompt->kind == PromptKind::text) {
            const bool whole = names_in(prompt->ask).empty();
            said.push_back(
                {whole ? prompt->ask : answer.key, spoken(answer.value, *prompt, people)});
        }
    }
    return said;
}

}  // namespace softly
