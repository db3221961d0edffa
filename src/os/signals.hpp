#pragma once

#include <chrono>

#include <signal.h>

namespace softly {

/// Which signals came since somebody last looked.
struct Arrived {
    bool interrupt = false;
    bool leave = false;
    bool hang_up = false;
    bool resized = false;
    bool suspend = false;
    bool resumed = false;
};

/// While one lives, the signals that matter to a sitting are held back and seen by wait() alone, so
/// that none comes between a look and a wait. One that the parent process ignored stays ignored.
class SignalWatch {
  public:
    SignalWatch();
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    enum class Woken { readable, signal, time };

    /// Until `descriptor` can be read, a signal comes or the time runs out; for ever where negative.
    Woken wait(int descriptor, std::chrono::milliseconds patience);

    /// What came, forgotten by asking.
    Arrived take();

    /// The terminal is gone: what is left to do is done in spite of the signal that says so.
    void outlive_hang_up() { outlives_hang_up_ = true; }

    /// Stops the whole job as Ctrl-Z does, and returns when it goes on.
    void suspend();

  private:
    static constexpr int count = 7;
    struct sigaction before_[count];
    sigset_t mask_before_;
    bool outlives_hang_up_ = false;
};

}  // namespace softly
