#include "os/stage.hpp"

#include "os/write_all.hpp"

#include <cerrno>
#include <string_view>

#include <unistd.h>

namespace softly {

namespace {

constexpr std::size_t largest_read = 4096;

void draw(std::string_view sequence) {
    // Where the terminal is gone, the next read says so.
    static_cast<void>(write_all(STDOUT_FILENO, sequence));
}

termios each_byte_at_once(termios settings) {
    // No ISIG: Ctrl-C and Ctrl-\ come in their turn and reach nobody else in the job.
    settings.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG | IEXTEN);
    settings.c_iflag &= ~static_cast<tcflag_t>(IXON | ICRNL | INLCR | IGNCR);
    settings.c_cc[VMIN] = 1;
    settings.c_cc[VTIME] = 0;
    return settings;
}

}  // namespace

Stage::Stage(Drawing drawing) : drawing_(drawing) {
    terminal_ = tcgetattr(STDIN_FILENO, &before_) == 0;
    if (terminal_) {
        now_ = each_byte_at_once(before_);
        tcsetattr(STDIN_FILENO, TCSANOW, &now_);
    }
    enter_screen();
}

Stage::~Stage() {
    leave_screen();
    if (terminal_) {
        tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }
}

void Stage::enter_screen() const {
    if (drawing_ == Drawing::alternate) {
        draw("\x1b[?1049h\x1b[H\x1b[2J");
    }
    mark_pastes();
}

void Stage::leave_screen() const {
    if (drawing_ != Drawing::none) {
        draw("\x1b[?2004l");
    }
    if (drawing_ == Drawing::alternate) {
        draw("\x1b[H\x1b[2J\x1b[?1049l");
    }
}

void Stage::mark_pastes() const {
    if (drawing_ != Drawing::none) {
        draw("\x1b[?2004h");
    }
}

void Stage::echo(bool shown) {
    if (!terminal_) {
        return;
    }
    now_ = each_byte_at_once(before_);
    if (shown) {
        now_.c_lflag |= ECHO;
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &now_);
}

void Stage::take_again() {
    if (terminal_) {
        tcsetattr(STDIN_FILENO, TCSANOW, &now_);
    }
    enter_screen();
}

void Stage::suspend() {
    leave_screen();
    if (terminal_) {
        tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }
    signals_.suspend();
    static_cast<void>(signals_.take());
    take_again();
}

Happening Stage::wait(std::string& bytes, std::chrono::milliseconds patience) {
    if (terminal_) {
        // readline may have settings of its own; whatever they are now is what a resumed program needs.
        tcgetattr(STDIN_FILENO, &now_);
    }
    switch (signals_.wait(STDIN_FILENO, patience)) {
    case SignalWatch::Woken::time:
        return Happening::time;
    case SignalWatch::Woken::signal:
        return look_at_signals();
    case SignalWatch::Woken::readable:
        break;
    }
    return read_some(bytes);
}

Happening Stage::look_at_signals() {
    const Arrived arrived = signals_.take();
    if (arrived.leave) {
        return Happening::leave;
    }
    if (arrived.hang_up) {
        signals_.outlive_hang_up();
        return Happening::hang_up;
    }
    if (arrived.interrupt) {
        return Happening::interrupt;
    }
    if (arrived.suspend) {
        suspend();
        return Happening::redraw;
    }
    if (arrived.resumed) {
        take_again();
        return Happening::redraw;
    }
    return arrived.resized ? Happening::redraw : Happening::time;
}

Happening Stage::read_some(std::string& bytes) {
    const std::size_t before = bytes.size();
    bytes.resize(before + largest_read);
    const ssize_t got = read(STDIN_FILENO, bytes.data() + before, largest_read);
    const int error = errno;
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got > 0) {
        translate(bytes, before);
        return Happening::bytes;
    }
    if (got < 0 && (error == EINTR || error == EAGAIN)) {
        return Happening::time;
    }
    if (!terminal_) {
        return Happening::end;
    }
    signals_.outlive_hang_up();
    return Happening::hang_up;
}

void Stage::translate(std::string& bytes, std::size_t from) const {
    if (!terminal_) {
        return;
    }

    // Who has moved a control key finds it where they put it.
    const struct {
        cc_t chosen;
        char usual;
    } keys[] = {{before_.c_cc[VINTR], '\x03'},
                {before_.c_cc[VEOF], '\x04'},
                {before_.c_cc[VSUSP], '\x1a'},
                {before_.c_cc[VQUIT], '\x1c'}};

    for (std::size_t at = from; at < bytes.size(); ++at) {
        for (const auto& key : keys) {
            if (key.chosen != _POSIX_VDISABLE && bytes[at] == static_cast<char>(key.chosen)) {
                bytes[at] = key.usual;
                break;
            }
        }
    }
}

}  // namespace softly
