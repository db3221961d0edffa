#include "talk/asking.hpp"

#include "talk/asking_by_keys.hpp"
#include "talk/asking_in_lines.hpp"
#include "talk/guiding.hpp"
#include "talk/prompt_lines.hpp"
#include "view/words_talk.hpp"

#include <string>
#include <vector>

namespace softly {

namespace {

bool is_guided(PromptKind kind) {
    return kind == PromptKind::say || kind == PromptKind::pause || kind == PromptKind::ground
           || kind == PromptKind::breath;
}

std::optional<Wish> wish_at_close(const Key& key) {
    const std::optional<Wish> wish = wish_of(key);
    return wish == Wish::edit || wish == Wish::skip ? std::nullopt : wish;
}

}  // namespace

Wanted ask(Board& board, const Question& question) {
    if (is_guided(question.prompt.kind)) {
        return guide(board, question.prompt, question.notice);
    }
    return board.in_lines() ? ask_in_lines(board, question) : ask_by_keys(board, question);
}

Wish show_close(Board& board, const std::string& words, std::string_view pointer) {
    const auto lines_for = [&](const Style& style) {
        std::vector<std::string> lines = lines_that_fit(words, style);
        const std::vector<std::string> quiet = lines_that_fit(pointer, style);
        if (!lines.empty() && !quiet.empty()) {
            lines.emplace_back();
        }
        lines.insert(lines.end(), quiet.begin(), quiet.end());
        return lines;
    };
    if (board.in_lines()) {
        for (const std::string& line : lines_for(board.style())) {
            board.say_line(line);
        }
        return Wish::skip;
    }
    while (!words.empty() || !pointer.empty()) {
        const auto wish = board.show_pages(lines_for, key_line_of_close(), wish_at_close);
        if (!wish || !shows_card(*wish)) {
            return wish.value_or(Wish::skip);
        }
        if (const auto ending = board.show_for(*wish, PromptKind::say)) {
            return *ending;
        }
    }
    return Wish::skip;
}

Wanted ask_key(Board& board, std::string_view question, std::string_view keys) {
    return board.in_lines() ? ask_key_in_lines(board, question, keys)
                            : ask_key_by_keys(board, question, keys);
}

}  // namespace softly
