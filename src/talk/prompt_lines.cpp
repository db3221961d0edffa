#include "talk/prompt_lines.hpp"

#include "talk/choice.hpp"
#include "talk/scale.hpp"
#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

namespace softly {

namespace {

constexpr std::string_view waiting_for_words = "> ";

enum class Weight { plain, bold, dim };

void add(std::vector<std::string>& lines,
         std::string_view text,
         Weight weight,
         const Style& style) {
    if (text.empty()) {
        return;
    }
    for (const std::string& line : wrapped(sanitized(text), style.columns)) {
        lines.push_back(weight == Weight::bold  ? style.bold(line)
                        : weight == Weight::dim ? style.dim(line)
                                                : line);
    }
}

/// The keys, never parted from what they do.
void add_keys(std::vector<std::string>& lines, PromptKind kind, const Style& style) {
    const std::string separator = " · ";
    std::string rest = key_line(kind) + separator;
    std::string line;
    while (!rest.empty()) {
        const std::size_t end = rest.find(separator);
        const std::string key = rest.substr(0, end);
        rest.erase(0, end + separator.size());
        if (!line.empty() && display_width(line + separator + key) > style.columns) {
            lines.push_back(style.dim(line));
            line.clear();
        }
        line += (line.empty() ? "" : separator) + key;
    }
    lines.push_back(style.dim(line));
}

void append(std::vector<std::string>& lines, std::vector<std::string> more) {
    for (std::string& line : more) {
        lines.push_back(std::move(line));
    }
}

std::vector<std::string> pick_lines(const Prompt& prompt, const Pick& pick, const Style& style) {
    return prompt.kind == PromptKind::scale ? scale_lines(prompt, pick, style)
                                            : choice_lines(prompt, pick, style);
}

std::string joined(const std::vector<std::string>& lines, std::string_view last) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
        text += '\n';
    }
    return text.append(last);
}

}  // namespace

Pick first_pick(const Prompt& prompt, std::string_view former) {
    return prompt.kind == PromptKind::scale ? scale_pick(former) : choice_pick(prompt, former);
}

std::string value_of(const Prompt& prompt, const Pick& pick) {
    return prompt.kind == PromptKind::scale ? picked(pick, pick.typed).value_or("")
                                            : option_named(prompt, pick.typed).value_or("");
}

std::string words_of_answer(const Prompt& prompt, std::string_view value) {
    if (prompt.kind == PromptKind::scale && value == "n") {
        return numb();
    }
    return prompt.kind == PromptKind::choice ? words_of_option(prompt, value) : std::string{value};
}

std::string puzzled_words(const Prompt& prompt) {
    return prompt.kind == PromptKind::scale
               ? number_or_numb_wanted()
               : number_wanted(1, static_cast<int>(prompt.options.size()));
}

std::vector<std::string> pick_screen(const Prompt& prompt,
                                     const Pick& pick,
                                     std::string_view notice,
                                     const Style& style) {
    std::vector<std::string> lines;
    add(lines, prompt.ask, Weight::bold, style);
    lines.emplace_back();
    append(lines, pick_lines(prompt, pick, style));
    lines.emplace_back();
    add(lines, pick.puzzled ? puzzled_words(prompt) : notice, Weight::plain, style);
    add_keys(lines, prompt.kind, style);
    return lines;
}

std::vector<std::string> answered_screen(const Prompt& prompt,
                                         std::string_view value,
                                         const Style& style) {
    std::vector<std::string> lines;
    add(lines, prompt.ask, Weight::bold, style);
    add(lines, words_of_answer(prompt, value), Weight::plain, style);
    lines.emplace_back();
    return lines;
}

std::string text_screen(const Prompt& prompt, std::string_view notice, const Style& style) {
    std::vector<std::string> lines;
    add(lines, prompt.ask, Weight::bold, style);
    lines.emplace_back();
    add(lines, notice, Weight::plain, style);
    add(lines, enter_when_done(), Weight::dim, style);
    add_keys(lines, prompt.kind, style);
    lines.emplace_back();
    return joined(lines, waiting_for_words);
}

std::string line_prompt(
    const Prompt& prompt, std::string_view former, bool with_keys, bool review, int columns) {
    const Style plain{.columns = columns};
    std::vector<std::string> lines;
    add(lines, prompt.ask, Weight::plain, plain);
    switch (prompt.kind) {
    case PromptKind::scale:
        append(lines, scale_words(prompt, plain));
        break;
    case PromptKind::choice:
        append(lines, choice_lines(prompt, choice_pick(prompt, former), plain));
        break;
    case PromptKind::text:
        add(lines, end_with_enter(), Weight::plain, plain);
        break;
    default:  // the other kinds belong to packs, which this sitting does not ask
        break;
    }
    if (!former.empty()) {
        add(lines, answer_so_far(words_of_answer(prompt, former)), Weight::plain, plain);
        add(lines,
            review ? enter_keeps_it() : enter_keeps_it_or_skip(prompt.kind),
            Weight::plain,
            plain);
    }
    if (with_keys) {
        add_keys(lines, prompt.kind, plain);
    }
    return joined(lines, waiting_for_words);
}

}  // namespace softly
