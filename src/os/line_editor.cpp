#include "os/line_editor.hpp"

#include "os/plain_line.hpp"
#include "os/write_all.hpp"

#if SOFTLY_HAVE_READLINE

#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include <readline/readline.h>

#include <langinfo.h>

#endif

#include <unistd.h>

namespace softly {

#if SOFTLY_HAVE_READLINE

namespace {

using std::chrono::milliseconds;

constexpr milliseconds pause{400};
constexpr char resting_key = '\x1a';
constexpr std::string_view paste_ends = "\x1b[201~";

std::optional<TypedKind> ending_of(Happening happening) {
    switch (happening) {
    case Happening::interrupt:
        return TypedKind::interrupt;
    case Happening::leave:
        return TypedKind::leave;
    case Happening::hang_up:
    case Happening::end:
        return TypedKind::hang_up;
    default:
        return std::nullopt;
    }
}

class Editing {
  public:
    Editing(Stage& stage,
            std::string& waiting,
            const std::function<std::string()>& prompt,
            const OnPause& on_pause)
        : stage_(stage), waiting_(waiting), prompt_(prompt), on_pause_(on_pause) {}

    Typed run(std::string_view initial);

    /// readline asks for its next byte; it waits here in the middle of a paste or a key sequence.
    int next_byte();
    bool has_byte();
    void line_is_done(const char* line);

  private:
    void begin(std::string_view initial);
    void step();
    void meet(Happening happening);
    bool bytes_came(milliseconds patience);
    void pause_now();
    bool took_own_key();
    char wait_for_byte();
    void draw_again();
    void end(TypedKind kind);

    Stage& stage_;
    std::string& waiting_;
    const std::function<std::string()>& prompt_;
    const OnPause& on_pause_;
    std::string told_;
    std::optional<Typed> typed_;
    std::optional<Happening> seen_early_;
    std::string made_up_;
    bool after_return_ = false;
};

/// readline is one for the whole process, and so is the text that it edits.
Editing* editing = nullptr;

int give_byte(FILE* /*stream*/) {
    return editing->next_byte();
}

int byte_is_there() {
    return editing->has_byte() ? 1 : 0;
}

void take_line(char* line) {
    editing->line_is_done(line);
    std::free(line);
}

int insert_newline(int /*count*/, int /*key*/) {
    return rl_insert_text("\n") >= 0 ? 0 : 1;
}

char* complete_nothing(const char* /*text*/, int /*state*/) {
    return nullptr;
}

bool is_utf8() {
    return std::string_view{nl_langinfo(CODESET)} == "UTF-8";
}

/// readline takes the locale from the environment, and without UTF-8 it would cut letters in pieces.
/// A machine without the person's locale is common; a terminal without UTF-8 is not.
class Utf8WhileItBegins {
  public:
    Utf8WhileItBegins() {
        std::setlocale(LC_CTYPE, "");
        if (is_utf8()) {
            return;
        }
        changed_ = true;
        if (const char* const set = std::getenv("LC_ALL")) {
            before_ = set;
        }
        setenv("LC_ALL", "C.UTF-8", 1);
        std::setlocale(LC_CTYPE, "C.UTF-8");
    }

    ~Utf8WhileItBegins() {
        if (!changed_) {
            return;
        }
        if (before_) {
            setenv("LC_ALL", before_->c_str(), 1);
        } else {
            unsetenv("LC_ALL");
        }
    }

    Utf8WhileItBegins(const Utf8WhileItBegins&) = delete;
    Utf8WhileItBegins& operator=(const Utf8WhileItBegins&) = delete;

  private:
    bool changed_ = false;
    std::optional<std::string> before_;
};

std::string text_so_far() {
    return {rl_line_buffer, static_cast<std::size_t>(rl_end)};
}

bool stopped_behind_text = false;

/// Ctrl-D stops and keeps, also where words stand before it; in the midst of them it deletes, as ever.
int stop_or_delete(int count, int key) {
    if (rl_point < rl_end) {
        return rl_delete(count, key);
    }
    stopped_behind_text = true;
    rl_done = 1;
    return 0;
}

void prepare_readline() {
    static bool prepared = false;
    if (prepared) {
        return;
    }
    prepared = true;
    rl_readline_name = "softly";
    rl_catch_signals = 0;
    rl_catch_sigwinch = 0;
    rl_change_environment = 0;
    rl_inhibit_completion = 1;
    rl_completion_entry_function = complete_nothing;
    rl_instream = stdin;
    rl_outstream = stdout;
    rl_initialize();
    rl_getc_function = give_byte;
    rl_input_available_hook = byte_is_there;
    rl_variable_bind("bell-style", "none");
    // Not in vi's maps: there Escape and Enter in a row are two keys.
    rl_bind_keyseq_in_map("\\e\\C-m", insert_newline, emacs_standard_keymap);
    rl_bind_keyseq_in_map("\\e\\C-j", insert_newline, emacs_standard_keymap);
    rl_bind_keyseq_in_map("\\C-d", stop_or_delete, emacs_standard_keymap);
}

void Editing::begin(std::string_view initial) {
    const Utf8WhileItBegins locale;
    prepare_readline();
    // readline takes a terminal without echo for one where nothing may be seen.
    stage_.echo(true);
    rl_callback_handler_install(prompt_().c_str(), take_line);
    if (!initial.empty()) {
        rl_insert_text(std::string{initial}.c_str());
        rl_redisplay();
    }
    told_ = text_so_far();
}

void Editing::end(TypedKind kind) {
    typed_ = Typed{kind, text_so_far()};
    rl_callback_handler_remove();
}

void Editing::line_is_done(const char* line) {
    if (after_return_ && waiting_.starts_with('\n')) {
        waiting_.erase(0, 1);
    }
    const bool stopped = std::exchange(stopped_behind_text, false) || line == nullptr;
    typed_ = {stopped ? TypedKind::end_of_input : TypedKind::text, line == nullptr ? "" : line};
    rl_callback_handler_remove();
}

void Editing::draw_again() {
    if (stage_.drawing() == Drawing::alternate) {
        static_cast<void>(write_all(STDOUT_FILENO, "\x1b[H\x1b[2J"));
    }
    rl_reset_screen_size();
    rl_set_prompt(prompt_().c_str());
    rl_forced_update_display();
}

void Editing::pause_now() {
    if (std::string text = text_so_far(); on_pause_ && text != told_) {
        told_ = std::move(text);
        on_pause_(told_);
    }
}

void Editing::meet(Happening happening) {
    if (const auto kind = ending_of(happening)) {
        end(*kind);
    } else if (happening == Happening::time) {
        pause_now();
    } else if (happening == Happening::redraw) {
        draw_again();
    }
}

/// Keys that never reach readline, in none of its modes.
bool Editing::took_own_key() {
    switch (waiting_.front()) {
    case '\x03':
        waiting_.erase(0, 1);
        end(TypedKind::interrupt);
        return true;
    case '\x1c':
        waiting_.erase(0, 1);
        end(TypedKind::leave);
        return true;
    case resting_key:
        waiting_.erase(0, 1);
        stage_.suspend();
        draw_again();
        return true;
    default:
        return false;
    }
}

void Editing::step() {
    made_up_.clear();
    if (seen_early_) {
        meet(*std::exchange(seen_early_, std::nullopt));
    } else if (waiting_.empty()) {
        meet(stage_.wait(waiting_, told_ == text_so_far() ? milliseconds{-1} : pause));
    } else if (!took_own_key()) {
        rl_callback_read_char();
    }
}

/// Waits inside of readline, where nothing but bytes can be dealt with. False where somebody wants out.
bool Editing::bytes_came(milliseconds patience) {
    const Happening happening = stage_.wait(waiting_, patience);
    if (happening == Happening::bytes) {
        // Alone in its read, it is a key and no part of a paste that never ends.
        return waiting_ != "\x03" && waiting_ != "\x1c";
    }
    if (happening == Happening::time) {
        return true;
    }
    seen_early_ = happening;
    return happening == Happening::redraw;
}

char Editing::wait_for_byte() {
    while (waiting_.empty() && made_up_.empty()) {
        if (!bytes_came(milliseconds{-1})) {
            // The end of the paste that readline waits for: at an end of file it would insert memory
            // that nobody has written.
            made_up_ = paste_ends;
        }
    }
    std::string& bytes = made_up_.empty() ? waiting_ : made_up_;
    const char byte = bytes.front();
    bytes.erase(0, 1);
    return byte;
}

int Editing::next_byte() {
    while (true) {
        const char byte = wait_for_byte();
        const bool second_half = byte == '\n' && after_return_;
        after_return_ = byte == '\r';
        // readline ends a pasted text at a zero byte, and takes both halves of CR LF for a line each.
        if (byte != '\0' && !second_half) {
            return static_cast<unsigned char>(byte);
        }
    }
}

bool Editing::has_byte() {
    if (waiting_.empty() && !seen_early_) {
        static_cast<void>(bytes_came(milliseconds{0}));
    }
    return !waiting_.empty();
}

Typed Editing::run(std::string_view initial) {
    editing = this;
    begin(initial);
    while (!typed_) {
        step();
    }
    if (seen_early_) {
        typed_->kind = ending_of(*seen_early_).value_or(typed_->kind);
    }
    editing = nullptr;
    stage_.echo(false);
    stage_.mark_pastes();
    return *typed_;
}

}  // namespace

Typed edit_text(Stage& stage,
                std::string& waiting,
                const std::function<std::string()>& prompt,
                std::string_view initial,
                const OnPause& on_pause) {
    return Editing{stage, waiting, prompt, on_pause}.run(initial);
}

#else

Typed edit_text(Stage& stage,
                std::string& waiting,
                const std::function<std::string()>& prompt,
                std::string_view initial,
                const OnPause& on_pause) {
    const PlainQuestion question{
        .screen = STDOUT_FILENO, .prompt = prompt, .initial = initial, .lines = Lines::one_breath};
    return read_plain(stage, waiting, question, on_pause);
}

#endif

}  // namespace softly
