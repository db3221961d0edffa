#pragma once

#include "os/signals.hpp"
#include "os/terminal.hpp"

#include <chrono>
#include <string>

#include <termios.h>

namespace softly {

enum class Happening {
    bytes,   ///< something was typed
    time,    ///< nothing was, so far
    redraw,  ///< another width, or back from a rest
    interrupt,
    leave,
    hang_up,
    end,  ///< standard input is no terminal and has come to its end
};

/// The terminal while a sitting lasts: each byte comes at once and unechoed, signals are happenings,
/// and all of it is as it was when this is destroyed.
class Stage {
  public:
    explicit Stage(Drawing drawing);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    Drawing drawing() const { return drawing_; }

    /// What happens next on standard input, at most 4 KiB of it added to `bytes`; for ever where
    /// `patience` is negative.
    Happening wait(std::string& bytes, std::chrono::milliseconds patience);

    /// Ctrl-Z: gives the terminal back, stops, and takes it again afterwards.
    void suspend();

    /// Whether the terminal says that it shows what is typed.
    void echo(bool shown);

    /// Pastes come marked as such. readline ends this whenever it is done.
    void mark_pastes() const;

  private:
    void enter_screen() const;
    void leave_screen() const;
    void take_again();
    Happening read_some(std::string& bytes);
    Happening look_at_signals();
    void translate(std::string& bytes, std::size_t from) const;

    Drawing drawing_;
    SignalWatch signals_;
    bool terminal_ = false;
    termios before_{};
    termios now_{};
};

}  // namespace softly
