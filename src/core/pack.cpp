#include "core/pack.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace softly {
namespace {

struct Comparison {
    bool less = false, greater = false, equal = false;
    long long number = 0;
};

std::optional<Comparison> comparison(std::string_view word) {
    Comparison result;
    if (word.starts_with('<') || word.starts_with('>')) {
        result.less = word.front() == '<';
        result.greater = !result.less;
        word.remove_prefix(1);
    }
    if (word.starts_with('=')) {
        result.equal = true;
        word.remove_prefix(1);
    }
    const auto number = parse_integer(trim(word));
    if (!number || (!result.less && !result.greater && !result.equal)) {
        return std::nullopt;
    }
    result.number = *number;
    return result;
}

bool holds(const Comparison& wanted, long long number) {
    return (wanted.less && number < wanted.number) || (wanted.greater && number > wanted.number)
           || (wanted.equal && number == wanted.number);
}

bool is_number_within(std::string_view value, int low, int high) {
    const auto number = parse_integer(value);
    return number && *number >= low && *number <= high;
}

}  // namespace

std::vector<std::string> english_for_nothing() {
    return {"no", "none", "nothing", "nothing now", "not now", "-"};
}

std::size_t place_of(const Pack& pack, std::string_view id) {
    const auto found = std::find_if(pack.prompts.begin(),
                                    pack.prompts.end(),
                                    [&](const Prompt& prompt) { return prompt.id == id; });
    return static_cast<std::size_t>(found - pack.prompts.begin());
}

const Prompt* find_prompt(const Pack& pack, std::string_view id) {
    const std::size_t place = place_of(pack, id);
    return place == pack.prompts.size() ? nullptr : &pack.prompts[place];
}

const Option* find_option(const Prompt& prompt, std::string_view id) {
    const auto found = std::find_if(prompt.options.begin(),
                                    prompt.options.end(),
                                    [&](const Option& option) { return option.id == id; });
    return found == prompt.options.end() ? nullptr : &*found;
}

std::string value_to_keep(const Prompt& prompt, std::string_view value) {
    const Option* option = find_option(prompt, value);
    return option == nullptr ? std::string{value} : option->keep.value_or(std::string{value});
}

std::vector<std::string> chosen_ids(std::string_view value) {
    std::vector<std::string> ids;
    for (const std::string_view id : split(value, ',')) {
        if (!id.empty()) {
            ids.emplace_back(id);
        }
    }
    return ids;
}

bool fits(const Prompt& prompt, std::string_view value) {
    if (value.empty()) {
        return false;
    }
    switch (prompt.kind) {
    case PromptKind::scale:
        return value == numb_word || is_number_within(value, prompt.low, prompt.high);
    case PromptKind::choice:
        return find_option(prompt, value) != nullptr;
    case PromptKind::multi: {
        const auto ids = chosen_ids(value);
        return !ids.empty() && std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
            return find_option(prompt, id) != nullptr;
        });
    }
    case PromptKind::text:
    case PromptKind::step:
    case PromptKind::person:
        return !trim(value).empty();
    case PromptKind::breath:
    case PromptKind::ground:
    case PromptKind::say:
    case PromptKind::pause:
        return value == done_word;
    }
    return false;
}

bool is_comparison(std::string_view word) {
    return comparison(word).has_value();
}

bool matches(std::string_view value, std::string_view word) {
    if (word == skip_word || word == answered_word) {
        return value.empty() == (word == skip_word);
    }
    if (value.empty()) {
        return false;
    }
    if (const auto wanted = comparison(word)) {
        const auto number = parse_integer(value);
        return number && holds(*wanted, *number);
    }
    if (value == word) {
        return true;
    }
    const auto ids = chosen_ids(value);
    return std::find(ids.begin(), ids.end(), word) != ids.end();
}

}  // namespace softly
