#pragma once

#include "core/prompt.hpp"
#include "os/terminal.hpp"
#include "talk/painter.hpp"
#include "talk/sitting.hpp"
#include "talk/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace softly {

/// Asks single questions, by keys or in lines, until there is an answer or another wish than for help.
class Asking {
  public:
    Asking(Terminal& terminal, const SittingOptions& options);

    /// The wish is never help or keys, and edit only for texts. `on_pause` gets half-typed words.
    Wanted ask(const Prompt& prompt,
               const std::string& former,
               std::string notice,
               const OnPause& on_pause);

    /// One of `keys`, in lower case, the first of them for Enter, or the wish to end.
    Wanted ask_key(std::string_view question, std::string_view keys);

    /// The help card before a question or the close; the wish that ends the sitting, if there is one.
    std::optional<Wish> show_help();

    /// A pack's last words; a skip where the person goes on from there.
    Wish show_close(const std::string& words, std::string_view pointer);

    bool help_was_shown() const { return help_was_shown_; }

    Drawing drawing() const { return drawing_; }

  private:
    Wanted ask_by_keys(const Prompt& prompt, const std::string& former, std::string notice);
    Wanted ask_text(const Prompt& prompt,
                    const std::string& former,
                    std::string notice,
                    const OnPause& on_pause);
    Wanted ask_in_lines(const Prompt& prompt, const std::string& former, const OnPause& on_pause);
    Wanted ask_key_by_keys(std::string_view question, std::string_view keys);
    Wanted ask_key_in_lines(std::string_view question, std::string_view keys);
    Typed read_in_lines(const Prompt& prompt, const std::string& former, const OnPause& on_pause);
    void settle(const Prompt& prompt, const Wanted& wanted);
    std::optional<Wish> show(const std::string& card);
    std::optional<Wish> show_pages(const std::vector<std::string>& lines);
    std::optional<Wish> show_for(Wish wish, PromptKind kind);
    void say_line(std::string_view line);
    Style style_now() const;
    Key next_key();

    Terminal& terminal_;
    const SittingOptions& options_;
    Drawing drawing_;
    Painter painter_;
    std::optional<bool> slash_keys_said_;
    bool help_was_shown_ = false;
};

}  // namespace softly
