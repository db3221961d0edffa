#include "talk/line_prompt.hpp"

#include "base/text.hpp"
#include "talk/choice.hpp"
#include "talk/prompt_lines.hpp"
#include "talk/scale.hpp"
#include "view/words_talk.hpp"

#include <utility>

namespace softly {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view waiting_for_words = "> ";

void append(Lines& lines, Lines more) {
    for (std::string& line : more) {
        lines.push_back(std::move(line));
    }
}

/// What may be chosen, and how it is said.
Lines answers_possible(const Prompt& prompt, std::string_view former, const Style& plain) {
    Lines lines;
    if (!prompt.options.empty()) {
        const Pick pick =
            choice_pick(prompt, prompt.kind == PromptKind::choice ? former : std::string_view{});
        append(lines, choice_lines(prompt, pick, plain).lines);
    }
    switch (prompt.kind) {
    case PromptKind::scale:
        append(lines, scale_words(prompt, plain));
        break;
    case PromptKind::multi:
        append(lines,
               lines_that_fit(several_numbers(static_cast<int>(prompt.options.size())), plain));
        break;
    case PromptKind::person:
        append(lines,
               lines_that_fit(prompt.options.empty() ? end_with_enter() : number_or_name(), plain));
        break;
    case PromptKind::text:
    case PromptKind::step:
        append(lines, lines_that_fit(end_with_enter(), plain));
        break;
    default:
        break;
    }
    return lines;
}

/// The lines, and behind them the place to type.
std::string joined(const Lines& lines) {
    return join(lines, "\n").append("\n").append(waiting_for_words);
}

Lines item_lines(const Prompt& prompt,
                 std::string_view ask,
                 std::string_view item,
                 bool with_keys,
                 const Style& plain) {
    Lines lines = lines_that_fit(ask, plain);
    append(lines, lines_that_fit(item, plain));
    append(lines, lines_that_fit(enter_goes_on(), plain));
    if (with_keys) {
        append(lines, key_lines(key_line_in_lines(prompt.kind), plain));
    }
    return lines;
}

}  // namespace

std::string line_prompt(
    const Prompt& prompt, std::string_view former, bool with_keys, bool review, int columns) {
    const Style plain{.columns = columns};
    Lines lines = lines_that_fit(prompt.ask, plain);
    append(lines, answers_possible(prompt, former, plain));
    if (!former.empty()) {
        append(lines, lines_that_fit(answer_so_far(words_of_answer(prompt, former)), plain));
        append(
            lines,
            lines_that_fit(review ? enter_keeps_it() : enter_keeps_it_or_skip(prompt.kind), plain));
    }
    if (with_keys) {
        append(lines, key_lines(key_line_in_lines(prompt.kind), plain));
    }
    return joined(lines);
}

std::string line_item(const Prompt& prompt,
                      std::string_view ask,
                      std::string_view item,
                      bool with_keys,
                      int columns) {
    return joined(item_lines(prompt, ask, item, with_keys, {.columns = columns}));
}

std::string line_opening(const Prompt& prompt, bool with_keys, int columns) {
    return join(item_lines(prompt, prompt.ask, "", with_keys, {.columns = columns}), "\n");
}

}  // namespace softly
