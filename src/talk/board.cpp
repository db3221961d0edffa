#include "talk/board.hpp"

#include "base/text.hpp"
#include "talk/prompt_lines.hpp"
#include "view/screen_text.hpp"
#include "view/words_talk.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace softly {

namespace {

/// Wider lines are hard to read.
constexpr int widest = 100;
constexpr int narrowest = 10;
constexpr int least_rows = 5;
constexpr std::size_t least_below = 5;
/// What a question takes at most where it is not a long one.
constexpr std::size_t rows_of_a_question = 12;

Drawing drawing_for(const SittingOptions& options) {
    if (options.line_mode) {
        return Drawing::none;
    }
    return options.alternate_screen ? Drawing::alternate : Drawing::in_place;
}

std::vector<std::string> page_of(const std::vector<std::string>& lines,
                                 std::size_t first,
                                 std::size_t end) {
    return {lines.begin() + static_cast<std::ptrdiff_t>(first),
            lines.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

Board::Board(Terminal& terminal, const SittingOptions& options)
    : terminal_(terminal), options_(options), drawing_(drawing_for(options)),
      painter_(terminal, drawing_) {}

Style Board::style() const {
    Style style = options_.style;
    // The last column stays free: some terminals lose it when the rest of the line is cleared.
    style.columns = std::clamp(terminal_.screen().width - 1, narrowest, widest);
    return style;
}

std::size_t Board::rows() const {
    return static_cast<std::size_t>(std::max(least_rows, terminal_.screen().height));
}

void Board::draw(const Screenful& screen) {
    const std::size_t taken = above_.empty() ? 0 : above_.size() + 1;
    std::vector<std::string> lines = above_;
    lines.resize(taken);
    std::vector<std::string> below = fitted(screen, rows() - std::min(rows() - least_below, taken));
    std::move(below.begin(), below.end(), std::back_inserter(lines));
    painter_.draw(lines);
}

void Board::settle(const std::vector<std::string>& lines) {
    if (drawing_ == Drawing::in_place) {
        painter_.draw(lines);
        painter_.leave_standing();
    }
}

Key Board::next_key() {
    while (true) {
        Key key = terminal_.read_key(std::chrono::hours{1});
        if (key.kind != KeyKind::nothing) {
            return key;
        }
    }
}

void Board::say_line(std::string_view line) {
    const std::string text = std::string{line} + "\n";
    if (terminal_.screen().out) {
        terminal_.out(text);
        terminal_.flush();
    } else {
        terminal_.err(text);
    }
}

std::optional<Wish> Board::show_pages(const LinesFor& lines_for,
                                      std::string_view keys,
                                      const WishOfKey& wish_of_key) {
    std::size_t first = 0;
    while (true) {
        const Style now = style();
        const std::vector<std::string> lines = lines_for(now);
        const std::vector<std::string> foot = key_lines(keys, now);
        const std::size_t page = rows() - std::min(rows() - 1, foot.size() + 1);
        first = std::min(first, lines.size());
        const std::size_t end = std::min(lines.size(), first + page);
        const bool last = end == lines.size();
        draw({page_of(lines, first, end),
              {},
              last ? foot : key_lines(any_key_turns_page(), now),
              0});
        const Key key = next_key();
        if (key.kind == KeyKind::resized) {
            continue;
        }
        const std::optional<Wish> wish = wish_of_key(key);
        if (wish || last) {
            return wish;
        }
        first = end;
    }
}

std::optional<Wish> Board::show_card(const std::string& card,
                                     std::string_view foot,
                                     const WishOfKey& wish_of_key) {
    if (in_lines()) {
        say_line(card);
        return std::nullopt;
    }
    const auto lines_of_card = [&card](const Style& /*style*/) {
        std::vector<std::string> lines;
        for (const std::string_view line : lines_of(card)) {
            lines.emplace_back(line);
        }
        return lines;
    };
    return show_pages(lines_of_card, foot, wish_of_key);
}

std::optional<Wish> Board::show_help() {
    help_was_shown_ = true;
    if (!in_lines()) {
        const std::string card = options_.help_card();
        std::vector<std::string> lines;
        for (const std::string_view line : lines_of(card)) {
            lines.emplace_back(line);
        }
        if (lines.size() + rows_of_a_question <= rows()) {
            above_ = std::move(lines);
            return std::nullopt;
        }
    }
    return show_card(options_.help_card(), any_key_goes_on(), ending_wish);
}

std::optional<Wish> Board::show_for(Wish wish, PromptKind kind) {
    if (wish == Wish::help && options_.help_card) {
        help_was_shown_ = true;
        return show_card(options_.help_card(), any_key_goes_back(), ending_wish);
    }
    std::string card;
    const std::string keys = in_lines() ? key_card_in_lines(kind) : key_card(kind);
    for (const std::string_view line : lines_of(keys)) {
        card += wrapped_block(line, style().columns, 0, 2) + "\n";
    }
    // The keys name h, so it is heeded among them too.
    const auto among_keys = show_card(card, any_key_goes_back(), [](const Key& key) {
        const std::optional<Wish> asked = wish_of(key);
        return asked == Wish::help ? asked : ending_wish(key);
    });
    if (among_keys != Wish::help) {
        return among_keys;
    }
    return options_.help_card ? show_for(Wish::help, kind) : std::nullopt;
}

bool Board::keys_are_news(PromptKind kind) {
    return !std::exchange(takes_words(kind) ? slashes_said_ : letters_said_, true);
}

}  // namespace softly
