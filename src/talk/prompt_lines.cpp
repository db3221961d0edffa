#include "talk/prompt_lines.hpp"

#include "base/text.hpp"
#include "core/pack.hpp"
#include "talk/choice.hpp"
#include "talk/scale.hpp"
#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

#include <utility>

namespace softly {

namespace {

using Lines = std::vector<std::string>;

void append(Lines& lines, Lines more) {
    for (std::string& line : more) {
        lines.push_back(std::move(line));
    }
}

Lines question(const Prompt& prompt, const Style& style) {
    Lines lines = lines_that_fit(prompt.ask, style);
    for (std::string& line : lines) {
        line = style.bold(line);
    }
    return lines;
}

Lines dimmed(std::string_view text, const Style& style) {
    Lines lines = lines_that_fit(text, style);
    for (std::string& line : lines) {
        line = style.dim(line);
    }
    return lines;
}

Lines foot(const Prompt& prompt, std::string_view notice, const Style& style) {
    Lines lines = lines_that_fit(notice, style);
    append(lines, key_lines(key_line(prompt.kind), style));
    return lines;
}

std::string joined(const Lines& lines, std::string_view last) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
        text += '\n';
    }
    return text.append(last);
}

std::string words_of_options(const Prompt& prompt, std::string_view value) {
    std::vector<std::string> words;
    for (const std::string& id : chosen_ids(value)) {
        words.push_back(words_of_option(prompt, id));
    }
    return join(words, ", ");
}

}  // namespace

Lines lines_that_fit(std::string_view text, const Style& style) {
    return text.empty() ? Lines{} : wrapped(sanitized(text), style.columns);
}

Lines key_lines(std::string_view keys, const Style& style) {
    const std::string separator = " · ";
    std::string rest = std::string{keys} + separator;
    std::string line;
    Lines lines;
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
    return lines;
}

Pick first_pick(const Prompt& prompt, std::string_view former) {
    return prompt.kind == PromptKind::scale ? scale_pick(prompt, former)
                                            : choice_pick(prompt, former);
}

std::string value_of(const Prompt& prompt, const Pick& pick) {
    return prompt.kind == PromptKind::scale ? picked(pick, pick.typed).value_or("")
                                            : option_named(prompt, pick.typed).value_or("");
}

std::string words_of_answer(const Prompt& prompt, std::string_view value) {
    switch (prompt.kind) {
    case PromptKind::scale:
        return value == numb_word ? numb() : std::string{value};
    case PromptKind::choice:
        return words_of_option(prompt, value);
    case PromptKind::multi:
        return words_of_options(prompt, value);
    case PromptKind::text:
    case PromptKind::step:
    case PromptKind::person:
        return std::string{value};
    default:
        return "";
    }
}

std::string puzzled_words(const Prompt& prompt) {
    const int options = static_cast<int>(prompt.options.size());
    switch (prompt.kind) {
    case PromptKind::scale:
        return number_or_numb_wanted(prompt.low, prompt.high);
    case PromptKind::multi:
        return several_wanted(options);
    case PromptKind::person:
        return number_of_list_or_name(options);
    default:
        return number_wanted(1, options);
    }
}

Screenful pick_screen(const Prompt& prompt,
                      const Pick& pick,
                      std::string_view notice,
                      const Style& style) {
    Screenful screen;
    screen.head = question(prompt, style);
    if (prompt.kind == PromptKind::scale) {
        screen.body = scale_lines(prompt, pick, style);
    } else {
        RowLines rows = choice_lines(prompt, pick, style);
        screen.body = std::move(rows.lines);
        screen.focus = rows.focus;
    }
    screen.foot = foot(prompt, pick.puzzled ? puzzled_words(prompt) : notice, style);
    return screen;
}

Screenful marks_screen(const Prompt& prompt,
                       const Marks& marks,
                       std::string_view notice,
                       const Style& style) {
    RowLines rows = mark_lines(prompt, marks, style);
    Screenful screen{question(prompt, style), std::move(rows.lines), {}, rows.focus};
    screen.foot = notice.empty() ? dimmed(keys_that_mark(), style) : lines_that_fit(notice, style);
    append(screen.foot, key_lines(key_line(prompt.kind), style));
    return screen;
}

Screenful item_screen(const Prompt& prompt,
                      std::string_view item,
                      std::string_view notice,
                      const Style& style) {
    return {question(prompt, style), lines_that_fit(item, style), foot(prompt, notice, style), 0};
}

Screenful breath_screen(const Prompt& prompt,
                        const BreathMoment& moment,
                        std::string_view notice,
                        const Style& style) {
    return {question(prompt, style), {breath_line(moment, style)}, foot(prompt, notice, style), 0};
}

Lines answered_screen(const Prompt& prompt, std::string_view value, const Style& style) {
    Lines lines = question(prompt, style);
    append(lines, lines_that_fit(words_of_answer(prompt, value), style));
    lines.emplace_back();
    return lines;
}

std::string text_screen(const Prompt& prompt, std::string_view notice, const Style& style) {
    Lines lines = question(prompt, style);
    lines.emplace_back();
    if (!prompt.options.empty()) {
        append(lines, choice_lines(prompt, choice_pick(prompt, ""), style).lines);
        lines.emplace_back();
    }
    append(lines, lines_that_fit(notice, style));
    append(lines, dimmed(prompt.options.empty() ? enter_when_done() : number_or_name(), style));
    append(lines, key_lines(key_line(prompt.kind), style));
    lines.emplace_back();
    return joined(lines, "> ");
}

}  // namespace softly
