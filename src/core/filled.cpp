#include "core/filled.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace softly {
namespace {

std::string shown_ids(const Prompt& prompt, std::string_view value) {
    std::vector<std::string> shown;
    for (const std::string& id : chosen_ids(value)) {
        const Option* option = find_option(prompt, id);
        shown.push_back(option == nullptr ? id : option->say);
    }
    return join(shown, ", ");
}

std::string shown_value(const Visit& visit, const People& people) {
    const Prompt& prompt = *visit.prompt;
    const Option* option = find_option(prompt, visit.value);
    switch (prompt.kind) {
    case PromptKind::choice:
        return option == nullptr ? visit.value : option->say;
    case PromptKind::multi:
        return shown_ids(prompt, visit.value);
    case PromptKind::person:
        return option == nullptr ? person_name(people, visit.value) : option->say;
    default:
        return visit.value;
    }
}

/// What a name stands for; empty where there is nothing to say.
std::string meaning(std::string_view name, std::span<const Visit> visits, const Today& today) {
    std::string found;
    for (const Visit& visit : visits) {
        if (visit.prompt->id == name) {
            found = visit.value.empty() ? "" : shown_value(visit, today.people);
        }
    }
    for (const Answer& fact : today.facts) {
        if (found.empty() && fact.prompt == name) {
            found = fact.value;
        }
    }
    return found;
}

/// Calls `plain` with what stands between names and `name` with each of them.
template <class Plain, class Name>
void each_part(std::string_view text, Plain&& plain, Name&& name) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) {
            plain(text);
            return;
        }
        plain(text.substr(0, open));
        name(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
}

std::optional<std::string> filled_line(std::string_view line,
                                       std::span<const Visit> visits,
                                       const Today& today) {
    std::string result;
    bool whole = true;
    each_part(
        line,
        [&](std::string_view plain) { result += plain; },
        [&](std::string_view name) {
            const std::string words = meaning(name, visits, today);
            whole = whole && !words.empty();
            result += words;
        });
    return whole ? std::optional{std::move(result)} : std::nullopt;
}

}  // namespace

std::string filled(std::string_view text, std::span<const Visit> visits, const Today& today) {
    if (text.find('{') == text.npos) {
        return std::string{text};
    }
    std::vector<std::string> lines;
    for (const std::string_view line : lines_of(text)) {
        if (auto words = filled_line(line, visits, today)) {
            lines.push_back(std::move(*words));
        }
    }
    return std::string{trim(join(lines, "\n"))};
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    each_part(
        text, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
    return names;
}

}  // namespace softly
