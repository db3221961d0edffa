#include "talk/person.hpp"

#include "base/text.hpp"
#include "core/pack.hpp"
#include "talk/choice.hpp"
#include "view/words_talk.hpp"

#include <algorithm>

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

Prompt choice_of_people(const Prompt& prompt, std::span<const std::string> people) {
    Prompt choice = prompt;
    choice.kind = PromptKind::choice;
    choice.options.clear();
    for (const std::string& name : people) {
        choice.options.push_back({name, name});
    }
    for (const Option& option : prompt.options) {
        const std::string words = words_of_option(prompt, option.id);
        choice.options.push_back({words, words});
    }
    choice.options.push_back({std::string{typed_id}, another_name()});
    return choice;
}

std::string name_chosen(const Prompt& choice, std::string_view id) {
    return find_option(choice, id) == nullptr || id == typed_id ? "" : std::string{id};
}

std::string id_of_name(const Prompt& choice, std::string_view name) {
    const auto found =
        std::find_if(choice.options.begin(), choice.options.end(), [&](const Option& option) {
            return !name.empty() && folded(option.id) == folded(name);
        });
    return found == choice.options.end() ? "" : found->id;
}

}  // namespace softly
