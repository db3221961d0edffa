#include "talk/guiding.hpp"

#include "core/pack.hpp"
#include "talk/breath.hpp"
#include "talk/guiding_in_lines.hpp"
#include "talk/prompt_lines.hpp"
#include "view/words_talk.hpp"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <vector>

namespace softly {

namespace {

using std::chrono::milliseconds;

/// A pause is waited for in parts, so that a changed screen costs little of it.
constexpr milliseconds part_of_pause{500};

Wanted done() {
    return {Wish::answer, std::string{done_word}};
}

std::optional<Wish> wish_while_guided(const Key& key) {
    const std::optional<Wish> wish = wish_of(key);
    return wish == Wish::edit ? std::nullopt : wish;
}

/// What a key comes to; nothing where a card was shown and the step goes on.
std::optional<Wanted> after_wish(Board& board, const Prompt& prompt, std::optional<Wish> wish) {
    if (wish && shows_card(*wish)) {
        wish = board.show_for(*wish, prompt.kind);
        return wish ? std::optional{Wanted{*wish, ""}} : std::nullopt;
    }
    return wish ? Wanted{*wish, ""} : done();
}

Wanted show_text(Board& board, const Prompt& prompt, const std::string& notice) {
    const auto lines_for = [&](const Style& style) {
        std::vector<std::string> lines = lines_that_fit(prompt.ask, style);
        if (!notice.empty()) {
            lines.emplace_back();
            const std::vector<std::string> more = lines_that_fit(notice, style);
            lines.insert(lines.end(), more.begin(), more.end());
        }
        return lines;
    };
    while (true) {
        const auto wish = board.show_pages(lines_for, key_line(prompt.kind), wish_while_guided);
        if (const auto wanted = after_wish(board, prompt, wish)) {
            return *wanted;
        }
    }
}

/// Nothing where the item was gone through.
std::optional<Wanted> show_item(Board& board,
                                const Prompt& prompt,
                                const std::string& item,
                                const std::string& notice) {
    while (true) {
        board.draw(item_screen(prompt, item, notice, board.style()));
        const Key key = board.next_key();
        if (key.kind == KeyKind::resized) {
            continue;
        }
        if (const auto wanted = after_wish(board, prompt, wish_while_guided(key))) {
            return *wanted == done() ? std::nullopt : wanted;
        }
    }
}

Wanted go_through_list(Board& board, const Prompt& prompt, const std::string& notice) {
    for (const std::string& item : prompt.items) {
        if (const auto wanted = show_item(board, prompt, item, notice)) {
            return *wanted;
        }
    }
    return done();
}

Wanted keep_pause(Board& board, const Prompt& prompt, const std::string& notice) {
    milliseconds left = std::chrono::seconds{prompt.seconds};
    bool drawn = false;
    while (left.count() > 0) {
        if (!drawn) {
            board.draw(item_screen(prompt, "", notice, board.style()));
        }
        const milliseconds part = std::min(left, part_of_pause);
        const Key key = board.terminal().read_key(part);
        drawn = key.kind == KeyKind::nothing;
        if (drawn) {
            left -= part;
        } else if (key.kind != KeyKind::resized) {
            if (const auto wanted = after_wish(board, prompt, wish_while_guided(key))) {
                return *wanted;
            }
        }
    }
    return done();
}

Wanted pace_breath(Board& board, const Prompt& prompt, const std::string& notice) {
    milliseconds elapsed{0};
    std::string shown;
    while (const auto moment = breath_at(prompt, elapsed)) {
        const Style style = board.style();
        // Where nothing has moved, nothing is drawn.
        if (const std::string line = breath_line(*moment, style); line != shown) {
            board.draw(breath_screen(prompt, *moment, notice, style));
            shown = line;
        }
        const Key key = board.terminal().read_key(breath_frame);
        if (key.kind == KeyKind::nothing) {
            elapsed += breath_frame;
            continue;
        }
        shown.clear();
        if (key.kind != KeyKind::resized) {
            if (const auto wanted = after_wish(board, prompt, wish_while_guided(key))) {
                return *wanted;
            }
        }
    }
    return done();
}

Wanted guide_by_keys(Board& board, const Prompt& prompt, const std::string& notice) {
    switch (prompt.kind) {
    case PromptKind::ground:
        return go_through_list(board, prompt, notice);
    case PromptKind::pause:
        return keep_pause(board, prompt, notice);
    case PromptKind::breath:
        return pace_breath(board, prompt, notice);
    default:
        return show_text(board, prompt, notice);
    }
}

}  // namespace

Wanted guide(Board& board, const Prompt& prompt, const std::string& notice) {
    if (board.in_lines()) {
        return guide_in_lines(board, prompt, notice);
    }
    const Wanted wanted = guide_by_keys(board, prompt, notice);
    board.settle(answered_screen(prompt, wanted.value, board.style()));
    return wanted;
}

}  // namespace softly
