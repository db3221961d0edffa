#include "talk/asking.hpp"

#include "base/text.hpp"
#include "talk/choice.hpp"
#include "talk/prompt_lines.hpp"
#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace softly {

namespace {

/// Wider lines are hard to read.
constexpr int widest = 100;

Drawing drawing_for(const SittingOptions& options) {
    if (options.line_mode) {
        return Drawing::none;
    }
    return options.alternate_screen ? Drawing::alternate : Drawing::in_place;
}

bool shows_card(Wish wish) {
    return wish == Wish::help || wish == Wish::keys;
}

/// Keys that end a sitting even where any key goes on.
std::optional<Wish> ending_wish(const Key& key) {
    const std::optional<Wish> wish = wish_of(key);
    switch (wish.value_or(Wish::answer)) {
    case Wish::leave:
    case Wish::interrupt:
    case Wish::hang_up:
        return wish;
    case Wish::stop:
        return key.kind == KeyKind::end_of_input ? wish : std::nullopt;
    default:
        return std::nullopt;
    }
}

/// Ways out that keep what is here; what is marked on the screen is here.
bool ends_sitting(std::optional<Wish> wish) {
    return wish == Wish::stop || wish == Wish::interrupt || wish == Wish::leave
           || wish == Wish::hang_up;
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

/// The letter among `keys` that was typed, in lower case.
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

std::optional<std::string> key_among(std::string_view keys, const Key& key) {
    if (key.kind == KeyKind::enter) {
        return key_among(keys, "");
    }
    return key.kind == KeyKind::character ? key_among(keys, key.text) : std::nullopt;
}

std::optional<std::string> answer_in_line(const Prompt& prompt,
                                          const std::string& former,
                                          std::string_view line) {
    if (trim(line).empty()) {
        return former;
    }
    return prompt.kind == PromptKind::scale ? picked(first_pick(prompt, ""), line)
                                            : option_named(prompt, line);
}

}  // namespace

Asking::Asking(Terminal& terminal, const SittingOptions& options)
    : terminal_(terminal), options_(options), drawing_(drawing_for(options)),
      painter_(terminal, drawing_) {}

Style Asking::style_now() const {
    Style style = options_.style;
    // The last column stays free: some terminals lose it when the rest of the line is cleared.
    style.columns = std::clamp(terminal_.screen().width - 1, 10, widest);
    return style;
}

Key Asking::next_key() {
    while (true) {
        Key key = terminal_.read_key(std::chrono::hours{1});
        if (key.kind != KeyKind::nothing) {
            return key;
        }
    }
}

void Asking::say_line(std::string_view line) {
    const std::string text = std::string{line} + "\n";
    if (terminal_.screen().out) {
        terminal_.out(text);
        terminal_.flush();
    } else {
        terminal_.err(text);
    }
}

std::optional<Wish> Asking::show_pages(const std::vector<std::string>& lines) {
    const Style style = style_now();
    const auto page = static_cast<std::size_t>(std::max(3, terminal_.screen().height - 2));
    for (std::size_t first = 0; first < lines.size(); first += page) {
        const std::size_t end = std::min(lines.size(), first + page);
        std::vector<std::string> shown(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                       lines.begin() + static_cast<std::ptrdiff_t>(end));
        shown.push_back(style.dim(shortened(
            end == lines.size() ? any_key_goes_back() : any_key_turns_page(), style.columns)));
        Key key;
        do {
            painter_.draw(shown);
            key = next_key();
        } while (key.kind == KeyKind::resized);
        if (const auto wish = ending_wish(key)) {
            return wish;
        }
    }
    return std::nullopt;
}

std::optional<Wish> Asking::show(const std::string& card) {
    if (drawing_ == Drawing::none) {
        say_line(card);
        return std::nullopt;
    }
    std::vector<std::string> lines;
    for (const std::string_view line : lines_of(card)) {
        lines.emplace_back(line);
    }
    lines.emplace_back();
    return show_pages(lines);
}

std::optional<Wish> Asking::show_help() {
    help_was_shown_ = true;
    return show(options_.help_card());
}

Wish Asking::show_close(const std::string& words, std::string_view pointer) {
    const std::string text = sanitized(words) + "\n" + std::string{pointer};
    return show(wrapped_block(text, style_now().columns, 0, 0)).value_or(Wish::skip);
}

std::optional<Wish> Asking::show_for(Wish wish, PromptKind kind) {
    if (wish == Wish::help && options_.help_card) {
        return show_help();
    }
    std::string card;
    const std::string keys = key_card(kind);
    for (const std::string_view line : lines_of(keys)) {
        card += wrapped_block(line, style_now().columns, 0, 2) + "\n";
    }
    return show(card);
}

Wanted Asking::ask(const Prompt& prompt,
                   const std::string& former,
                   std::string notice,
                   const OnPause& on_pause) {
    if (drawing_ == Drawing::none) {
        if (!notice.empty()) {
            say_line(notice);
        }
        return ask_in_lines(prompt, former, on_pause);
    }
    return prompt.kind == PromptKind::text ? ask_text(prompt, former, std::move(notice), on_pause)
                                           : ask_by_keys(prompt, former, std::move(notice));
}

void Asking::settle(const Prompt& prompt, const Wanted& wanted) {
    if (drawing_ != Drawing::in_place) {
        return;
    }
    painter_.draw(answered_screen(prompt, wanted.value, style_now()));
    painter_.leave_standing();
}

Wanted Asking::ask_by_keys(const Prompt& prompt, const std::string& former, std::string notice) {
    Pick pick = first_pick(prompt, former);
    while (true) {
        painter_.draw(pick_screen(prompt, pick, notice, style_now()));
        const Key key = next_key();
        if (key.kind == KeyKind::resized) {
            continue;
        }
        notice.clear();
        std::optional<Wish> wish = wish_of(key);
        if (wish && shows_card(*wish)) {
            wish = show_for(*wish, prompt.kind);
            if (!wish) {
                continue;
            }
        }
        if (wish == Wish::edit) {
            notice = editor_is_for_words();
            continue;
        }
        Wanted wanted{wish.value_or(Wish::skip), ends_sitting(wish) ? value_of(prompt, pick) : ""};
        if (!wish) {
            const PickStep step = pressed(pick, key);
            pick = step.pick;
            if (step.entered == Entered::not_yet) {
                continue;
            }
            wanted = step.entered == Entered::accepted
                         ? Wanted{Wish::answer, value_of(prompt, pick)}
                         : wanted;
        }
        settle(prompt, wanted);
        return wanted;
    }
}

Wanted Asking::ask_text(const Prompt& prompt,
                        const std::string& former,
                        std::string notice,
                        const OnPause& on_pause) {
    while (true) {
        painter_.clear();
        const auto screen = [&] { return text_screen(prompt, notice, style_now()); };
        const Typed typed = without_former(terminal_.read_text(screen, former, on_pause), former);
        const Wanted wanted = meaning_of_text(typed);
        if (wanted.wish == Wish::skip && !former.empty() && trim(typed.text).empty()) {
            return {Wish::answer, ""};  // the words that stood there were taken out
        }
        if (!shows_card(wanted.wish)) {
            return wanted;
        }
        if (const auto wish = show_for(wanted.wish, prompt.kind)) {
            return {*wish, ""};
        }
        notice.clear();
    }
}

Typed Asking::read_in_lines(const Prompt& prompt,
                            const std::string& former,
                            const OnPause& on_pause) {
    const bool slashes = prompt.kind == PromptKind::text;
    const bool with_keys = slash_keys_said_ != slashes;
    slash_keys_said_ = slashes;
    const std::string words =
        line_prompt(prompt, former, with_keys, options_.review, style_now().columns);
    return slashes ? terminal_.read_plain_text(words, on_pause) : terminal_.read_line(words);
}

Wanted Asking::ask_in_lines(const Prompt& prompt,
                            const std::string& former,
                            const OnPause& on_pause) {
    while (true) {
        const Typed typed = read_in_lines(prompt, former, on_pause);
        Wanted wanted = meaning_of_text(typed);
        if (prompt.kind != PromptKind::text && !wish_of(typed.kind)) {
            const std::optional<Wish> wish = wish_of_line(typed.text, prompt.kind);
            const std::optional<std::string> answer = answer_in_line(prompt, former, typed.text);
            if (!wish && !answer) {
                say_line(puzzled_words(prompt));
                continue;
            }
            wanted = wish ? Wanted{*wish, ""}
                          : Wanted{answer->empty() ? Wish::skip : Wish::answer, *answer};
        } else if (wanted == Wanted{Wish::skip, ""} && trim(typed.text).empty()
                   && !former.empty()) {
            wanted = {Wish::answer, former};
        }
        if (shows_card(wanted.wish)) {
            show_for(wanted.wish, prompt.kind);
        } else if (wanted.wish == Wish::edit && prompt.kind != PromptKind::text) {
            say_line(editor_is_for_words());
        } else {
            return wanted;
        }
    }
}

Wanted Asking::ask_key(std::string_view question, std::string_view keys) {
    return drawing_ == Drawing::none ? ask_key_in_lines(question, keys)
                                     : ask_key_by_keys(question, keys);
}

Wanted Asking::ask_key_by_keys(std::string_view question, std::string_view keys) {
    bool puzzled = false;
    while (true) {
        const Style style = style_now();
        std::vector<std::string> lines = wrapped(sanitized(question), style.columns);
        lines.emplace_back();
        if (puzzled) {
            lines.push_back(one_of_these_keys(keys));
        }
        lines.push_back(style.dim(key_line_of_one_key()));
        painter_.draw(lines);
        const Key key = next_key();
        if (const auto letter = key_among(keys, key)) {
            painter_.leave_standing();
            return {Wish::answer, *letter};
        }
        std::optional<Wish> wish = wish_of(key);
        if (wish == Wish::help) {
            wish = show_for(Wish::help, PromptKind::choice);
        }
        if (wish == Wish::stop || ending_wish(key)) {
            painter_.leave_standing();
            return {*wish, ""};
        }
        puzzled = key.kind != KeyKind::resized && wish_of(key) != Wish::help;
    }
}

Wanted Asking::ask_key_in_lines(std::string_view question, std::string_view keys) {
    const std::string words =
        wrapped_block(sanitized(question), style_now().columns, 0, 0) + "\n> ";
    while (true) {
        const Typed typed = terminal_.read_line(words);
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
            show_for(Wish::help, PromptKind::choice);
        } else {
            say_line(one_of_these_keys(keys));
        }
    }
}

}  // namespace softly
