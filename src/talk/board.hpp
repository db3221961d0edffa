#pragma once

#include "core/prompt.hpp"
#include "os/terminal.hpp"
#include "talk/painter.hpp"
#include "talk/screenful.hpp"
#include "talk/sitting.hpp"
#include "talk/wish.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace softly {

using LinesFor = std::function<std::vector<std::string>(const Style&)>;
using WishOfKey = std::function<std::optional<Wish>(const Key&)>;

/// What a sitting shows things on and hears keys from, with the cards that any question can be left for.
class Board {
  public:
    Board(Terminal& terminal, const SittingOptions& options);

    Terminal& terminal() { return terminal_; }

    const SittingOptions& options() const { return options_; }

    Drawing drawing() const { return drawing_; }

    bool in_lines() const { return drawing_ == Drawing::none; }

    /// As wide as the screen is at this moment.
    Style style() const;

    /// In place of what was there, as much as the screen holds.
    void draw(const Screenful& screen);

    /// Where nothing is hidden by an alternate screen, these lines stay and the next go below.
    void settle(const std::vector<std::string>& lines);

    /// What was drawn stays, where nothing is hidden.
    void leave_standing() { painter_.leave_standing(); }

    void clear() { painter_.clear(); }

    /// One key, however long that takes.
    Key next_key();

    /// For line mode, or beside a text.
    void say_line(std::string_view line);

    /// What there is to read, for a screen's width, page by page; what a key wished for by
    /// `wish_of_key`, or nothing when all was read.
    std::optional<Wish> show_pages(const LinesFor& lines_for,
                                   std::string_view keys,
                                   const WishOfKey& wish_of_key);

    /// The help card or the card of keys; the wish that ends the sitting, if there was one.
    std::optional<Wish> show_for(Wish wish, PromptKind kind);

    /// The help card before a question or the close. Where the screen has room it stands above what comes
    /// next, so that nothing has to be pressed for it; else it is a page of its own.
    std::optional<Wish> show_help();

    /// What stands above the next question; for texts, which are not drawn by draw().
    const std::vector<std::string>& above() const { return above_; }

    /// Takes away what stood above.
    void clear_above() { above_.clear(); }

    bool help_was_shown() const { return help_was_shown_; }

    /// True once in a sitting for keys as letters, and once for keys behind a slash.
    bool keys_are_news(PromptKind kind);

  private:
    std::size_t rows() const;
    std::optional<Wish> show_card(const std::string& card,
                                  std::string_view foot,
                                  const WishOfKey& wish_of_key);

    Terminal& terminal_;
    const SittingOptions& options_;
    Drawing drawing_;
    Painter painter_;
    std::vector<std::string> above_;
    bool help_was_shown_ = false;
    bool letters_said_ = false;
    bool slashes_said_ = false;
};

}  // namespace softly
