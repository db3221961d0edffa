#include "os/plain_line.hpp"

#include "os/key_decoder.hpp"
#include "os/write_all.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

#include <utf8proc.h>

namespace softly {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds pause{400};
/// An escape sequence, or the next line of a paste, is here by then.
constexpr milliseconds one_breath{30};

struct LastCluster {
    std::size_t begin = 0;
    int width = 0;
};

LastCluster last_cluster(std::string_view text) {
    LastCluster last;
    utf8proc_int32_t before = 0;
    utf8proc_int32_t state = 0;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t code = 0;
        const auto length =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                             static_cast<utf8proc_ssize_t>(text.size() - at),
                             &code);
        const bool begins =
            at == 0 || length < 1 || utf8proc_grapheme_break_stateful(before, code, &state);
        const int width = length < 1 ? 1 : utf8proc_charwidth(code);
        last =
            begins ? LastCluster{at, width} : LastCluster{last.begin, std::max(last.width, width)};
        before = code;
        at += length < 1 ? 1 : static_cast<std::size_t>(length);
    }
    return last;
}

std::string erase_last(std::string& line) {
    // A line that has ended is on the screen for good.
    if (line.empty() || line.ends_with('\n')) {
        return "";
    }
    const LastCluster last = last_cluster(line);
    const bool tab = line[last.begin] == '\t';
    line.erase(last.begin);
    std::string echo;
    for (int column = 0; column < (tab ? 1 : last.width); ++column) {
        echo += "\b \b";
    }
    return echo;
}

std::string erase_word(std::string& line) {
    std::string echo;
    while (line.ends_with(' ')) {
        echo += erase_last(line);
    }
    while (!line.empty() && !line.ends_with(' ') && !line.ends_with('\n')) {
        echo += erase_last(line);
    }
    return echo;
}

std::string erase_line(std::string& line) {
    std::string echo;
    while (!line.empty() && !line.ends_with('\n')) {
        echo += erase_last(line);
    }
    return echo;
}

/// One newline for each way a terminal ends a line.
std::string with_newlines(std::string_view pasted) {
    std::string text;
    for (std::size_t at = 0; at < pasted.size(); ++at) {
        const bool second_half = pasted[at] == '\n' && at > 0 && pasted[at - 1] == '\r';
        if (!second_half) {
            text += pasted[at] == '\r' ? '\n' : pasted[at];
        }
    }
    return text;
}

/// A first line like "/b" is a key of its own, whatever was typed ahead behind it.
bool is_slash_key(std::string_view line) {
    return line.size() == 2 && line[0] == '/';
}

std::optional<TypedKind> ending_of(const Key& key, bool line_is_empty) {
    switch (key.kind) {
    case KeyKind::interrupt:
        return TypedKind::interrupt;
    case KeyKind::leave:
        return TypedKind::leave;
    case KeyKind::end_of_input:
        return line_is_empty ? std::optional{TypedKind::end_of_input} : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<TypedKind> ending_of(Happening happening, bool line_is_empty) {
    switch (happening) {
    case Happening::interrupt:
        return TypedKind::interrupt;
    case Happening::leave:
        return TypedKind::leave;
    case Happening::hang_up:
        return TypedKind::hang_up;
    case Happening::end:
        return line_is_empty ? TypedKind::end_of_input : TypedKind::text;
    default:
        return std::nullopt;
    }
}

class PlainReader {
  public:
    PlainReader(Stage& stage,
                std::string& waiting,
                const PlainQuestion& question,
                const OnPause& on_pause)
        : stage_(stage), waiting_(waiting), question_(question), on_pause_(on_pause),
          line_(question.initial), told_(question.initial) {}

    Typed read() {
        ask();
        while (true) {
            if (const std::optional<Typed> typed = take_waiting(false)) {
                return *typed;
            }
            const bool incomplete = !waiting_.empty();
            const Happening happening = stage_.wait(waiting_, incomplete ? one_breath : patience());
            if (const auto kind = ending_of(happening, line_.empty())) {
                return ended(*kind);
            }
            if (happening == Happening::redraw) {
                ask_again();
            }
            if (happening != Happening::time) {
                continue;
            }
            if (!incomplete) {
                pause_now();
            } else if (const std::optional<Typed> typed = take_waiting(true)) {
                return *typed;
            }
        }
    }

  private:
    milliseconds patience() const { return on_pause_ && line_ != told_ ? pause : milliseconds{-1}; }

    void pause_now() {
        if (on_pause_ && line_ != told_) {
            told_ = line_;
            on_pause_(line_);
        }
    }

    Typed ended(TypedKind kind) {
        show("\n");
        return {kind, line_};
    }

    void show(std::string_view echo) { static_cast<void>(write_all(question_.screen, echo)); }

    void ask() { show(question_.prompt() + line_); }

    /// A screen that is drawn on was emptied; where nothing is drawn, what was said still stands there.
    void ask_again() {
        if (stage_.drawing() == Drawing::alternate) {
            show("\x1b[H\x1b[2J");
        }
        if (stage_.drawing() != Drawing::none) {
            ask();
        }
    }

    void rest() {
        show("\n");
        stage_.suspend();
        ask();
    }

    /// Enter ends the text, unless the next line of it is here already.
    std::optional<TypedKind> ending_at_enter() {
        if (question_.lines == Lines::one || is_slash_key(line_)) {
            return TypedKind::text;
        }
        if (!waiting_.empty()) {
            return std::nullopt;
        }
        const Happening happening = stage_.wait(waiting_, one_breath);
        if (happening == Happening::bytes) {
            return std::nullopt;
        }
        return ending_of(happening, false).value_or(TypedKind::text);
    }

    std::optional<Typed> take_waiting(bool settled) {
        std::string echo;
        while (std::optional<Key> key = next_key(waiting_, settled)) {
            if (const auto kind = ending_of(*key, line_.empty())) {
                show(echo);
                return ended(*kind);
            }
            if (key->text == "\x1a") {
                show(std::exchange(echo, {}));
                rest();
                continue;
            }
            echo += take_key(line_, *key);
            if (key->kind != KeyKind::enter && !key->enter_follows) {
                continue;
            }
            show(echo);
            echo.clear();
            if (const auto kind = ending_at_enter()) {
                return ended(*kind);
            }
            line_ += '\n';
            echo = "\n";
        }
        show(echo);
        return std::nullopt;
    }

    Stage& stage_;
    std::string& waiting_;
    const PlainQuestion& question_;
    const OnPause& on_pause_;
    std::string line_;
    std::string told_;
};

}  // namespace

std::string take_key(std::string& line, const Key& key) {
    if (key.kind == KeyKind::backspace) {
        return erase_last(line);
    }
    if (key.kind == KeyKind::character) {
        line += key.text;
        return key.text;
    }
    if (key.kind == KeyKind::paste) {
        const std::string text = with_newlines(key.text);
        line += text;
        return text;
    }
    if (key.kind != KeyKind::other) {
        return "";
    }
    if (key.text == "\t") {
        line += '\t';
        return " ";
    }
    if (key.text == "\x15") {
        return erase_line(line);
    }
    return key.text == "\x17" ? erase_word(line) : "";
}

Typed read_plain(Stage& stage,
                 std::string& waiting,
                 const PlainQuestion& question,
                 const OnPause& on_pause) {
    return PlainReader{stage, waiting, question, on_pause}.read();
}

}  // namespace softly
