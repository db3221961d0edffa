#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace softly {

enum class KeyKind {
    character,  ///< `text` holds it
    enter,
    backspace,
    left,
    right,
    up,
    down,
    home,
    end,
    escape,
    paste,         ///< `text` holds all of it
    interrupt,     ///< Ctrl-C, or SIGINT
    end_of_input,  ///< Ctrl-D, or nothing more to read
    leave,         ///< Ctrl-\, or SIGQUIT
    hang_up,       ///< the terminal is gone, SIGHUP or SIGTERM
    resized,
    nothing,  ///< the time ran out
    other,
};

struct Key {
    KeyKind kind = KeyKind::nothing;
    std::string text{};          ///< one UTF-8 character, or the bytes of another key
    bool enter_follows = false;  ///< Enter came in the same breath: it belongs to this key
};

enum class TypedKind { text, interrupt, end_of_input, leave, hang_up };

/// What was typed at a text prompt; where it was not ended by Enter, `text` is what stood there.
struct Typed {
    TypedKind kind = TypedKind::text;
    std::string text;
};

/// What the three standard streams are. `width` is in columns, 80 where nobody knows.
struct Screen {
    bool in = false, out = false, err = false;  ///< a terminal each
    int width = 80;
    int height = 24;
    bool dumb = false;      ///< TERM is dumb or unset
    bool out_heard = true;  ///< what goes to out leads somewhere, and not to /dev/null
};

/// How a sitting uses the screen.
enum class Drawing {
    none,       ///< lines and Enter; not one escape sequence
    in_place,   ///< keys, drawn where the cursor stands
    alternate,  ///< keys, on the alternate screen, which leaves nothing in the scrollback
};

/// Called with what stands there when nothing was typed for a moment and something changed.
using OnPause = std::function<void(std::string_view)>;

/// Where a person reads and types. Data goes to out, talk to err.
class Terminal {
  public:
    virtual ~Terminal() = default;

    virtual Screen screen() const = 0;
    virtual void out(std::string_view text) = 0;
    virtual void err(std::string_view text) = 0;
    /// Writes what out() has gathered. Throws Failure where that is impossible; a closed pipe is no trouble.
    virtual void flush() = 0;
    /// Standard input to its end; at most `limit` + 1 bytes, so that more can be told from enough.
    virtual std::string read_all(std::size_t limit) = 0;
    /// From here to end_sitting() keys come one by one and signals are keys: nothing ends the program
    /// while the terminal is not as it was. Sittings do not nest.
    virtual void begin_sitting(Drawing drawing) = 0;
    virtual void end_sitting() = 0;
    /// One key, in a sitting that draws; `nothing` when the time ran out.
    virtual Key read_key(std::chrono::milliseconds patience) = 0;
    /// One line for line mode, in a sitting or outside of one: no key has a meaning before Enter.
    /// The prompt goes to whichever of out and err is a terminal.
    virtual Typed read_line(std::string_view prompt) = 0;
    /// A text for line mode: read_line, but lines that come in one breath, as a paste does, are one text.
    virtual Typed read_plain_text(std::string_view prompt, const OnPause& on_pause) = 0;
    /// A text that may have several lines, edited with the person's own key bindings, in a sitting that
    /// draws. `prompt` may have several lines and is asked again when the screen has another width.
    virtual Typed read_text(const std::function<std::string()>& prompt,
                            std::string_view initial,
                            const OnPause& on_pause) = 0;
};

/// The process's own three streams. Restores the terminal's state on every way out.
std::unique_ptr<Terminal> real_terminal();

}  // namespace softly
