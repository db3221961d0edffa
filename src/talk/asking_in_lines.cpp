#include "talk/asking_in_lines.hpp"

#include "base/text.hpp"
#include "talk/asking_by_keys.hpp"
#include "talk/choice.hpp"
#include "talk/line_prompt.hpp"
#include "talk/marks.hpp"
#include "talk/person.hpp"
#include "talk/prompt_lines.hpp"
#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

namespace softly {

namespace {

std::optional<std::string> answer_in_line(const Prompt& prompt,
                                          const std::string& former,
                                          std::string_view line) {
    if (trim(line).empty()) {
        return former;
    }
    switch (prompt.kind) {
    case PromptKind::scale:
        return picked(first_pick(prompt, ""), line);
    case PromptKind::multi:
        return options_named(prompt, line);
    case PromptKind::person:
        return name_in_line(prompt, line);
    default:
        return option_named(prompt, line);
    }
}

Typed read(Board& board, const Prompt& prompt, const Question& question) {
    const std::string words = line_prompt(prompt,
                                          question.former,
                                          board.keys_are_news(prompt.kind),
                                          board.options().review,
                                          board.style().columns);
    return takes_words(prompt.kind) ? board.terminal().read_plain_text(words, question.on_pause)
                                    : board.terminal().read_line(words);
}

Wanted meaning_of_words(const std::string& former, const Typed& typed) {
    Wanted wanted = meaning_of_text(typed);
    const bool keeps_former = wanted == Wanted{Wish::skip, ""} && trim(typed.text).empty();
    return keeps_former && !former.empty() ? Wanted{Wish::answer, former} : wanted;
}

/// What a line means; nothing where it is no answer and no key.
std::optional<Wanted> meaning(const Prompt& prompt, const std::string& former, const Typed& typed) {
    if (takes_words(prompt.kind)) {
        return meaning_of_words(former, typed);
    }
    const std::optional<Wish> ending = wish_of(typed.kind);
    if (const auto wish = wish_of_line(typed.text, prompt.kind)) {
        return Wanted{ending.value_or(*wish), ""};
    }
    const std::optional<std::string> answer =
        answer_in_line(prompt, ending ? "" : former, typed.text);
    if (ending) {
        // What stood there comes along, where it was an answer already.
        return Wanted{*ending, answer.value_or("")};
    }
    if (!answer) {
        return std::nullopt;
    }
    return Wanted{answer->empty() ? Wish::skip : Wish::answer, *answer};
}

}  // namespace

Wanted ask_in_lines(Board& board, const Question& question) {
    const Prompt prompt = question.prompt.kind == PromptKind::person
                              ? with_people(question.prompt, board.options().people)
                              : question.prompt;
    if (!question.notice.empty()) {
        board.say_line(question.notice);
    }
    while (true) {
        const auto wanted = meaning(prompt, question.former, read(board, prompt, question));
        if (!wanted) {
            board.say_line(puzzled_words(prompt));
        } else if (shows_card(wanted->wish)) {
            board.show_for(wanted->wish, prompt.kind);
        } else if (wanted->wish == Wish::edit && !takes_words(prompt.kind)) {
            board.say_line(editor_is_for_words());
        } else {
            return *wanted;
        }
    }
}

Wanted ask_key_in_lines(Board& board, std::string_view question, std::string_view keys) {
    const std::string words =
        wrapped_block(sanitized(question), board.style().columns, 0, 0) + "\n> ";
    while (true) {
        const Typed typed = board.terminal().read_line(words);
        if (const auto ending = wish_of(typed.kind)) {
            return {*ending, ""};
        }
        if (const auto letter = key_among(keys, trim(typed.text))) {
            return {Wish::answer, *letter};
        }
        const std::optional<Wish> wish = wish_of_line(typed.text, PromptKind::choice);
        if (wish == Wish::stop || wish == Wish::leave) {
            return {*wish, ""};
        }
        if (wish == Wish::help) {
            board.show_for(Wish::help, PromptKind::choice);
        } else {
            board.say_line(one_of_these_keys(keys));
        }
    }
}

}  // namespace softly
