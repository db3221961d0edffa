#include "talk/person.hpp"

#include "base/text.hpp"
#include "core/pack.hpp"
#include "talk/choice.hpp"
#include "talk/text.hpp"
#include "view/words_talk.hpp"

#include <utility>

namespace softly {

namespace {

/// No name and no option of a pack is called that.
constexpr std::string_view typed_id = "/";

}  // namespace

std::string answer_of_name(const Prompt& prompt, std::string_view name, const People& people) {
    const std::string words = folded(name);
    if (words.empty()) {
        return "";
    }
    for (const Option& option : prompt.options) {
        if (words == folded(words_of_option(prompt, option.id))) {
            return option.id;
        }
    }
    return person_reference(people, name);
}

std::string name_of_answer(const Prompt& prompt, const std::string& value, const People& people) {
    return find_option(prompt, value) != nullptr ? words_of_option(prompt, value)
                                                 : person_name(people, value);
}

Prompt with_people(const Prompt& prompt, std::span<const std::string> people) {
    Prompt listed = prompt;
    listed.options.clear();
    for (const std::string& name : people) {
        listed.options.push_back({name, name});
    }
    for (const Option& option : prompt.options) {
        const std::string words = words_of_option(prompt, option.id);
        listed.options.push_back({words, words});
    }
    return listed;
}

Prompt choice_of_people(Prompt prompt_with_people) {
    prompt_with_people.kind = PromptKind::choice;
    prompt_with_people.options.push_back({std::string{typed_id}, another_name()});
    return prompt_with_people;
}

bool is_typed_name(std::string_view id) {
    return id == typed_id;
}

std::string option_of_words(const Prompt& prompt_with_people, std::string_view words) {
    return find_option(prompt_with_people, words) == nullptr ? "" : std::string{words};
}

std::optional<std::string> name_in_line(const Prompt& prompt_with_people, std::string_view line) {
    if (const auto option = option_named(prompt_with_people, line)) {
        return option;
    }
    if (!prompt_with_people.options.empty() && parse_integer(trim(line))) {
        return std::nullopt;
    }
    return std::string{trim(words_of_text(line))};
}

}  // namespace softly
