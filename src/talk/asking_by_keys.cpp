#include "talk/asking_by_keys.hpp"

#include "base/text.hpp"
#include "talk/marks.hpp"
#include "talk/person.hpp"
#include "talk/pick.hpp"
#include "talk/prompt_lines.hpp"
#include "view/words_talk.hpp"

#include <functional>
#include <utility>

namespace softly {

namespace {

/// Something that is being chosen, one key at a time.
struct Choosing {
    std::function<Screenful(std::string_view notice, const Style& style)> screen;
    std::function<Entered(const Key& key)> press;
    std::function<std::string()> value;
};

Wanted choose(Board& board, const Question& question, const Choosing& choosing) {
    const Prompt& prompt = question.prompt;
    std::string notice = question.notice;
    while (true) {
        board.draw(choosing.screen(notice, board.style()));
        const Key key = board.next_key();
        if (key.kind == KeyKind::resized) {
            continue;
        }
        notice.clear();
        std::optional<Wish> wish = wish_of(key);
        if (wish && shows_card(*wish)) {
            wish = board.show_for(*wish, prompt.kind);
            if (!wish) {
                continue;
            }
        }
        if (wish == Wish::edit) {
            notice = editor_is_for_words();
            continue;
        }
        Wanted wanted{wish.value_or(Wish::skip), ends_and_keeps(wish) ? choosing.value() : ""};
        if (!wish) {
            const Entered entered = choosing.press(key);
            if (entered == Entered::not_yet) {
                continue;
            }
            if (entered == Entered::accepted) {
                wanted = {Wish::answer, choosing.value()};
            }
        }
        board.settle(answered_screen(prompt, wanted.value, board.style()));
        return wanted;
    }
}

Wanted ask_pick(Board& board, const Question& question) {
    const Prompt& prompt = question.prompt;
    Pick pick = first_pick(prompt, question.former);
    return choose(board,
                  question,
                  {[&](std::string_view notice, const Style& style) {
                       return pick_screen(prompt, pick, notice, style);
                   },
                   [&](const Key& key) {
                       PickStep step = pressed(pick, key);
                       pick = std::move(step.pick);
                       return step.entered;
                   },
                   [&] { return value_of(prompt, pick); }});
}

Wanted ask_marks(Board& board, const Question& question) {
    const Prompt& prompt = question.prompt;
    Marks marks = first_marks(prompt, question.former);
    return choose(board,
                  question,
                  {[&](std::string_view notice, const Style& style) {
                       return marks_screen(prompt, marks, notice, style);
                   },
                   [&](const Key& key) {
                       MarksStep step = pressed(marks, key);
                       marks = std::move(step.marks);
                       return step.entered;
                   },
                   [&] { return value_of(prompt, marks); }});
}

/// "/q" typed behind words that stood there is the key.
Typed without_former(Typed typed, std::string_view former) {
    if (!former.empty() && std::string_view{typed.text}.starts_with(former)) {
        const std::string_view rest = trim(std::string_view{typed.text}.substr(former.size()));
        if (wish_of_line(rest, PromptKind::text)) {
            typed.text = rest;
        }
    }
    return typed;
}

Wanted ask_text(Board& board, const Question& question) {
    std::string notice = question.notice;
    while (true) {
        board.clear();
        const auto screen = [&] {
            const std::string above = join(board.above(), "\n");
            return (above.empty() ? "" : above + "\n\n")
                   + text_screen(question.prompt, notice, board.style());
        };
        const Typed typed =
            without_former(board.terminal().read_text(screen, question.former, question.on_pause),
                           question.former);
        const Wanted wanted = meaning_of_text(typed);
        if (wanted.wish == Wish::skip && !question.former.empty() && trim(typed.text).empty()) {
            return {Wish::answer, ""};  // the words that stood there were taken out
        }
        if (!shows_card(wanted.wish)) {
            return wanted;
        }
        if (const auto wish = board.show_for(wanted.wish, PromptKind::text)) {
            return {*wish, ""};
        }
        notice.clear();
    }
}

/// A name that is typed, or the words of an option that is named by number.
Wanted ask_name(Board& board, const Question& question, bool with_options) {
    Prompt prompt = question.prompt;
    prompt.kind = PromptKind::text;
    if (!with_options) {
        prompt.options.clear();
    }
    std::string notice = question.notice;
    while (true) {
        Wanted wanted = ask_text(
            board, {prompt, question.former, std::exchange(notice, {}), question.on_pause});
        if (wanted.wish != Wish::answer || wanted.value.empty()) {
            return wanted;
        }
        if (const auto name = name_in_line(prompt, wanted.value)) {
            return {Wish::answer, *name};
        }
        notice = puzzled_words(question.prompt);
    }
}

Wanted ask_person(Board& board, const Question& question) {
    const Prompt listed = with_people(question.prompt, board.options().people);
    if (board.options().people.empty()) {
        return ask_name(board, {listed, question.former, question.notice, question.on_pause}, true);
    }
    const Prompt choice = choice_of_people(listed);
    std::string notice = question.notice;
    const std::string known = option_of_words(listed, question.former);
    while (true) {
        const Wanted chosen =
            ask_pick(board, {choice, known, std::exchange(notice, {}), question.on_pause});
        if (!is_typed_name(chosen.value)) {
            return chosen;
        }
        if (chosen.wish != Wish::answer) {
            return {chosen.wish, ""};
        }
        const std::string typed = known.empty() ? question.former : "";
        const Wanted name = ask_name(board, {listed, typed, "", question.on_pause}, false);
        if (name.wish != Wish::back && name.wish != Wish::skip) {
            return name;
        }
    }
}

std::optional<std::string> key_among(std::string_view keys, const Key& key) {
    if (key.kind == KeyKind::enter) {
        return softly::key_among(keys, "");
    }
    return key.kind == KeyKind::character ? softly::key_among(keys, key.text) : std::nullopt;
}

}  // namespace

std::optional<std::string> key_among(std::string_view keys, std::string_view typed) {
    if (typed.empty()) {
        return std::string{keys.substr(0, 1)};
    }
    const std::string letter = ascii_lower(typed);
    if (letter.size() == 1 && keys.find(letter[0]) != std::string_view::npos) {
        return letter;
    }
    return std::nullopt;
}

Wanted ask_by_keys(Board& board, const Question& question) {
    switch (question.prompt.kind) {
    case PromptKind::scale:
    case PromptKind::choice:
        return ask_pick(board, question);
    case PromptKind::multi:
        return ask_marks(board, question);
    case PromptKind::person:
        return ask_person(board, question);
    default:
        return ask_text(board, question);
    }
}

Wanted ask_key_by_keys(Board& board, std::string_view question, std::string_view keys) {
    bool puzzled = false;
    while (true) {
        const Style style = board.style();
        Screenful screen{lines_that_fit(question, style), {}, {}, 0};
        if (puzzled) {
            screen.foot.push_back(one_of_these_keys(keys));
        }
        screen.foot.push_back(style.dim(key_line_of_one_key()));
        board.draw(screen);
        const Key key = board.next_key();
        const auto letter = key_among(keys, key);
        std::optional<Wish> wish = letter ? std::nullopt : wish_of(key);
        if (wish == Wish::help) {
            wish = board.show_for(Wish::help, PromptKind::choice);
        }
        if (letter || ends_and_keeps(wish)) {
            board.leave_standing();
            return letter ? Wanted{Wish::answer, *letter} : Wanted{*wish, ""};
        }
        puzzled = key.kind != KeyKind::resized && wish_of(key) != Wish::help;
    }
}

}  // namespace softly
