#include "talk/choice.hpp"

#include "base/text.hpp"

#include <cstddef>
#include <vector>

#include <fmt/core.h>

namespace softly {

namespace {

Pick unset(const Prompt& prompt) {
    return {.low = 1, .high = static_cast<int>(prompt.options.size()), .middle = 1, .downwards = 1};
}

std::string label(std::string_view number, bool chosen, int width, const Style& style) {
    const std::string padded = std::string(static_cast<std::size_t>(width) - number.size(), ' ');
    return chosen ? padded + style.accent(style.bold(fmt::format("[{}]", number)))
                  : fmt::format("{} {} ", padded, number);
}

}  // namespace

Pick choice_pick(const Prompt& prompt, std::string_view former) {
    Pick pick = unset(prompt);
    for (std::size_t place = 0; place < prompt.options.size(); ++place) {
        if (!former.empty() && prompt.options[place].id == former) {
            pick.typed = std::to_string(place + 1);
        }
    }
    return pick;
}

RowLines choice_lines(const Prompt& prompt, const Pick& pick, const Style& style) {
    std::vector<Row> rows;
    const int width = static_cast<int>(std::to_string(prompt.options.size()).size());
    std::optional<std::size_t> focus;
    for (std::size_t place = 0; place < prompt.options.size(); ++place) {
        const std::string number_here = std::to_string(place + 1);
        const bool chosen = number(pick) == static_cast<int>(place + 1);
        focus = chosen ? place : focus;
        rows.push_back({label(number_here, chosen, width, style) + " ",
                        words_of_option(prompt, prompt.options[place].id)});
    }
    return lines_of_rows(rows, width + 3, focus, style);
}

std::optional<std::string> option_named(const Prompt& prompt, std::string_view line) {
    if (const auto typed = picked(unset(prompt), line)) {
        return prompt.options[static_cast<std::size_t>(std::stoi(*typed)) - 1].id;
    }
    const std::string words = folded(line);
    for (const Option& option : prompt.options) {
        if (!words.empty() && (words == folded(option.id) || words == folded(option.say))) {
            return option.id;
        }
    }
    return std::nullopt;
}

std::string words_of_option(const Prompt& prompt, std::string_view id) {
    for (const Option& option : prompt.options) {
        if (option.id == id && !option.say.empty()) {
            return option.say;
        }
    }
    return std::string{id};
}

}  // namespace softly
