#include "talk/guiding_in_lines.hpp"

#include "core/pack.hpp"
#include "os/plain_line.hpp"
#include "talk/breath.hpp"
#include "talk/line_prompt.hpp"
#include "view/words_talk.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>

namespace softly {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds part_of_wait{250};

Wanted done() {
    return {Wish::answer, std::string{done_word}};
}

/// What a line means here; nothing where a card was shown and the step goes on.
std::optional<Wanted> after_line(Board& board, const Prompt& prompt, const Typed& typed) {
    std::optional<Wish> wish = wish_of(typed.kind);
    wish = wish ? wish : wish_of_line(typed.text, prompt.kind);
    if (wish && shows_card(*wish)) {
        board.show_for(*wish, prompt.kind);
        return std::nullopt;
    }
    return wish && wish != Wish::edit ? Wanted{*wish, ""} : done();
}

/// Nothing where Enter went on.
std::optional<Wanted> show_one(Board& board,
                               const Prompt& prompt,
                               std::string_view ask,
                               std::string_view item) {
    while (true) {
        const Typed typed = board.terminal().read_line(
            line_item(prompt, ask, item, board.keys_are_news(prompt.kind), board.style().columns));
        if (const auto wanted = after_line(board, prompt, typed)) {
            return *wanted == done() ? std::nullopt : wanted;
        }
    }
}

Wanted show_items(Board& board, const Prompt& prompt) {
    std::string_view ask = prompt.ask;
    const std::vector<std::string> items =
        prompt.items.empty() ? std::vector<std::string>{""} : prompt.items;
    for (const std::string& item : items) {
        if (const auto wanted = show_one(board, prompt, ask, item)) {
            return *wanted;
        }
        ask = {};
    }
    return done();
}

/// A line that may be typed while time goes by.
class TimedLine {
  public:
    TimedLine(Board& board, const Prompt& prompt) : board_(board), prompt_(prompt) {}

    /// Nothing where the time ran out.
    std::optional<Wanted> wait(milliseconds left) {
        while (left.count() > 0) {
            const milliseconds part = std::min(left, part_of_wait);
            const Key key = board_.terminal().read_key(part);
            if (key.kind == KeyKind::nothing) {
                left -= part;
            } else if (const auto wanted = take(key)) {
                return wanted;
            }
        }
        return std::nullopt;
    }

  private:
    std::optional<Wanted> take(const Key& key) {
        if (const std::optional<Wish> ending = ending_wish(key); ending && !is_typed(key)) {
            return Wanted{*ending, ""};
        }
        if (key.kind != KeyKind::enter) {
            echo(take_key(line_, key));
        }
        if (key.kind != KeyKind::enter && !key.enter_follows) {
            return std::nullopt;
        }
        echo("\n");
        const Typed typed{TypedKind::text, line_};
        line_.clear();
        return after_line(board_, prompt_, typed);
    }

    static bool is_typed(const Key& key) { return key.kind == KeyKind::character; }

    void echo(const std::string& text) {
        if (board_.terminal().screen().out) {
            board_.terminal().out(text);
            board_.terminal().flush();
        } else {
            board_.terminal().err(text);
        }
    }

    Board& board_;
    const Prompt& prompt_;
    std::string line_;
};

Wanted keep_pause(Board& board, const Prompt& prompt) {
    TimedLine line{board, prompt};
    return line.wait(std::chrono::seconds{prompt.seconds}).value_or(done());
}

Wanted pace_breath(Board& board, const Prompt& prompt) {
    TimedLine line{board, prompt};
    milliseconds elapsed{0};
    while (const auto moment = breath_at(prompt, elapsed)) {
        board.say_line(moment->inward ? breathe_in() : breathe_out());
        const milliseconds length = length_of_phase(prompt, moment->inward);
        if (const auto wanted = line.wait(length)) {
            return *wanted;
        }
        elapsed += length;
    }
    return done();
}

}  // namespace

Wanted guide_in_lines(Board& board, const Prompt& prompt, const std::string& notice) {
    if (!notice.empty()) {
        board.say_line(notice);
    }
    if (prompt.kind != PromptKind::pause && prompt.kind != PromptKind::breath) {
        return show_items(board, prompt);
    }
    board.say_line(line_opening(prompt, board.keys_are_news(prompt.kind), board.style().columns));
    return prompt.kind == PromptKind::pause ? keep_pause(board, prompt)
                                            : pace_breath(board, prompt);
}

}  // namespace softly
