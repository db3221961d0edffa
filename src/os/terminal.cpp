#include "os/terminal.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "os/key_decoder.hpp"
#include "os/line_editor.hpp"
#include "os/plain_line.hpp"
#include "os/stage.hpp"
#include "os/write_all.hpp"
#include "view/words_system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace softly {

namespace {

using std::chrono::milliseconds;

constexpr std::size_t most_gathered = 64 << 10;
/// The rest of an escape sequence is here by then; else Escape was pressed.
constexpr milliseconds sequence_patience{50};

std::optional<int> size_from_environment(const char* name) {
    const char* const words = std::getenv(name);
    const std::optional<long long> size = parse_integer(words == nullptr ? "" : words);
    if (!size || *size < 1 || *size > 10'000) {
        return std::nullopt;
    }
    return static_cast<int>(*size);
}

winsize size_of_terminal() {
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO}) {
        winsize size{};
        if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
            return size;
        }
    }
    return {};
}

int either(int first, int second) {
    return first > 0 ? first : second;
}

bool is_dumb() {
    const char* const terminal = std::getenv("TERM");
    return terminal == nullptr || *terminal == '\0' || std::string_view{terminal} == "dumb";
}

std::optional<Key> key_for(Happening happening) {
    switch (happening) {
    case Happening::redraw:
        return Key{.kind = KeyKind::resized};
    case Happening::interrupt:
        return Key{.kind = KeyKind::interrupt};
    case Happening::leave:
        return Key{.kind = KeyKind::leave};
    case Happening::hang_up:
        return Key{.kind = KeyKind::hang_up};
    case Happening::end:
        return Key{.kind = KeyKind::end_of_input};
    default:
        return std::nullopt;
    }
}

/// Whether somebody or some file has what is written there. The null device has this number on every Linux.
bool leads_somewhere(int stream) {
    struct stat is {};

    if (fstat(stream, &is) != 0) {
        return false;
    }
    return !S_ISCHR(is.st_mode) || is.st_rdev != makedev(1, 3);
}

class ProcessTerminal : public Terminal {
  public:
    Screen screen() const override;
    void out(std::string_view text) override;
    void err(std::string_view text) override;
    void flush() override;
    std::string read_all(std::size_t limit) override;
    void begin_sitting(Drawing drawing) override;
    void end_sitting() override;
    Key read_key(milliseconds patience) override;
    Typed read_line(std::string_view prompt) override;
    Typed read_plain_text(std::string_view prompt, const OnPause& on_pause) override;
    Typed read_text(const std::function<std::string()>& prompt,
                    std::string_view initial,
                    const OnPause& on_pause) override;

  private:
    Typed read_in_lines(std::string_view prompt, Lines lines, const OnPause& on_pause);

    std::string gathered_;
    bool closed_ = false;
    std::optional<Stage> stage_;
    std::string typed_ahead_;
};

Screen ProcessTerminal::screen() const {
    Screen screen{.in = isatty(STDIN_FILENO) == 1,
                  .out = isatty(STDOUT_FILENO) == 1,
                  .err = isatty(STDERR_FILENO) == 1};
    const winsize size = size_of_terminal();
    screen.width = size_from_environment("COLUMNS").value_or(either(size.ws_col, screen.width));
    screen.height = size_from_environment("LINES").value_or(either(size.ws_row, screen.height));
    screen.dumb = is_dumb();
    screen.out_heard = leads_somewhere(STDOUT_FILENO);
    return screen;
}

void ProcessTerminal::out(std::string_view text) {
    gathered_ += text;
    if (gathered_.size() > most_gathered) {
        flush();
    }
}

void ProcessTerminal::err(std::string_view text) {
    // There is nobody left to tell.
    static_cast<void>(write_all(STDERR_FILENO, text));
}

void ProcessTerminal::flush() {
    const std::string text = std::exchange(gathered_, {});
    if (closed_) {
        return;
    }
    const std::error_code error = write_all(STDOUT_FILENO, text);
    if (!error) {
        return;
    }
    closed_ = true;
    // Whoever was reading, a pipe's other end or a person at a terminal, has seen enough.
    if (error.value() != EPIPE && error.value() != EIO) {
        throw Failure(words::output_not_written(error));
    }
}

std::string ProcessTerminal::read_all(std::size_t limit) {
    std::string bytes;
    while (bytes.size() <= limit) {
        const std::size_t before = bytes.size();
        const std::size_t wanted = std::min<std::size_t>(limit + 1 - before, most_gathered);
        bytes.resize(before + wanted);
        const ssize_t got = read(STDIN_FILENO, bytes.data() + before, wanted);
        const int error = errno;
        bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) {
            break;
        }
        if (got < 0 && error != EINTR && error != EAGAIN) {
            throw Failure(words::input_not_read({error, std::generic_category()}));
        }
    }
    return bytes;
}

void ProcessTerminal::begin_sitting(Drawing drawing) {
    flush();
    stage_.emplace(drawing);
}

void ProcessTerminal::end_sitting() {
    stage_.reset();
}

Key ProcessTerminal::read_key(milliseconds patience) {
    bool settled = false;
    while (true) {
        if (std::optional<Key> key = next_key(typed_ahead_, settled)) {
            if (key->kind != KeyKind::other || key->text != "\x1a") {
                return *key;
            }
            stage_.value().suspend();
            return {.kind = KeyKind::resized};
        }
        const bool incomplete = !typed_ahead_.empty();
        const Happening happening =
            stage_.value().wait(typed_ahead_, incomplete ? sequence_patience : patience);
        if (happening == Happening::time && !incomplete) {
            return {};
        }
        settled = happening == Happening::time;
        if (const std::optional<Key> key = key_for(happening)) {
            return *key;
        }
    }
}

Typed ProcessTerminal::read_in_lines(std::string_view prompt,
                                     Lines lines,
                                     const OnPause& on_pause) {
    flush();
    const int screen = isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO;
    std::optional<Stage> alone;
    Stage& stage = stage_ ? *stage_ : alone.emplace(Drawing::none);
    const PlainQuestion question{.screen = screen,
                                 .prompt = [&] { return std::string{prompt}; },
                                 .initial = "",
                                 .lines = lines};
    return read_plain(stage, typed_ahead_, question, on_pause);
}

Typed ProcessTerminal::read_line(std::string_view prompt) {
    return read_in_lines(prompt, Lines::one, {});
}

Typed ProcessTerminal::read_plain_text(std::string_view prompt, const OnPause& on_pause) {
    return read_in_lines(prompt, Lines::one_breath, on_pause);
}

Typed ProcessTerminal::read_text(const std::function<std::string()>& prompt,
                                 std::string_view initial,
                                 const OnPause& on_pause) {
    flush();
    Typed typed = edit_text(stage_.value(), typed_ahead_, prompt, initial, on_pause);
    typed.text = repaired_utf8(typed.text);
    return typed;
}

}  // namespace

std::unique_ptr<Terminal> real_terminal() {
    return std::make_unique<ProcessTerminal>();
}

}  // namespace softly
