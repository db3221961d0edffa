#include "talk/scale.hpp"

#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int label_width = 4;

struct Ends {
    std::string low, high;
};

Ends ends_of(const Prompt& prompt) {
    return {sanitized(prompt.ends.first), sanitized(prompt.ends.second)};
}

/// " 0 1 2 … 10 " with brackets in place of the spaces around the number that is chosen.
std::string number_row(const Prompt& prompt, std::optional<int> chosen, const Style& style) {
    std::string row;
    bool opened = false;
    for (int value = prompt.low; value <= prompt.high; ++value) {
        const bool here = chosen == value;
        if (here) {
            row += style.accent(style.bold(fmt::format("[{}]", value)));
        } else {
            row += (opened ? "" : " ") + std::to_string(value);
        }
        opened = here;
    }
    return row + (opened ? "" : " ");
}

void add_numb(std::vector<std::string>& lines, const Pick& pick, const Style& style) {
    std::string lead = pick.typed == "n" ? style.accent(style.bold("[n]")) + " " : " n  ";
    for (const std::string& line : wrapped(numb(), style.columns - label_width)) {
        lines.push_back(lead + line);
        lead = std::string(label_width, ' ');
    }
}

/// For screens that the whole row does not fit.
std::string short_row(const Pick& pick, const Style& style) {
    return fmt::format("{} .. {}  ", pick.low, pick.high)
           + style.accent(style.bold(fmt::format("[{}]", pick.typed.empty() ? " " : pick.typed)));
}

void add_wrapped(std::vector<std::string>& lines, std::string_view text, const Style& style) {
    for (std::string& line : wrapped(text, style.columns)) {
        lines.push_back(std::move(line));
    }
}

std::string meaning(const Prompt& prompt) {
    const Ends ends = ends_of(prompt);
    return ends.low.empty() && ends.high.empty()
               ? ""
               : meaning_of_ends(prompt.low, ends.low, prompt.high, ends.high);
}

}  // namespace

Pick scale_pick(const Prompt& prompt, std::string_view former) {
    Pick pick{.low = prompt.low,
              .high = prompt.high,
              .middle = (prompt.low + prompt.high) / 2,
              .numb = true};
    pick.typed = picked(pick, former).value_or("");
    return pick;
}

std::vector<std::string> scale_lines(const Prompt& prompt, const Pick& pick, const Style& style) {
    const Ends ends = ends_of(prompt);
    const std::string bare_row = number_row(prompt, number(pick), Style{});
    const std::string row = number_row(prompt, number(pick), style);
    std::vector<std::string> lines;
    if (display_width(ends.low) + display_width(bare_row) + display_width(ends.high) + 2
        <= style.columns) {
        lines.push_back(fmt::format("{} {} {}", ends.low, row, ends.high));
    } else {
        lines.push_back(display_width(bare_row) <= style.columns ? row : short_row(pick, style));
        add_wrapped(lines, meaning(prompt), style);
    }
    add_numb(lines, pick, style);
    return lines;
}

std::vector<std::string> scale_words(const Prompt& prompt, const Style& style) {
    std::vector<std::string> lines;
    const std::string ends = meaning(prompt);
    const std::string range = numbers_from_to(prompt.low, prompt.high);
    add_wrapped(lines, (ends.empty() ? range : ends) + " · n " + numb(), style);
    return lines;
}

}  // namespace softly
