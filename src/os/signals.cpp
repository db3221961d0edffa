#include "os/signals.hpp"

#include <algorithm>
#include <climits>
#include <ctime>

#include <poll.h>
#include <unistd.h>

namespace softly {

namespace {

constexpr int watched[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};

volatile sig_atomic_t interrupt_came = 0;
volatile sig_atomic_t leave_came = 0;
volatile sig_atomic_t hang_up_came = 0;
volatile sig_atomic_t resize_came = 0;
volatile sig_atomic_t suspend_came = 0;
volatile sig_atomic_t resume_came = 0;

extern "C" void note_signal(int number) {
    switch (number) {
    case SIGINT:
        interrupt_came = 1;
        break;
    case SIGQUIT:
        leave_came = 1;
        break;
    case SIGWINCH:
        resize_came = 1;
        break;
    case SIGTSTP:
        suspend_came = 1;
        break;
    case SIGCONT:
        resume_came = 1;
        break;
    default:
        hang_up_came = 1;
    }
}

bool take_flag(volatile sig_atomic_t& flag) {
    const bool came = flag != 0;
    flag = 0;
    return came;
}

bool anything_came() {
    return interrupt_came != 0 || leave_came != 0 || hang_up_came != 0 || resize_came != 0
           || suspend_came != 0 || resume_came != 0;
}

bool is_ignored(const struct sigaction& action) {
    return (action.sa_flags & SA_SIGINFO) == 0 && action.sa_handler == SIG_IGN;
}

timespec as_timespec(std::chrono::milliseconds time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    return {static_cast<time_t>(seconds.count()),
            static_cast<long>((time - seconds).count() * 1'000'000)};
}

}  // namespace

SignalWatch::SignalWatch() {
    sigset_t held;
    sigemptyset(&held);
    for (const int number : watched) {
        sigaddset(&held, number);
    }
    sigprocmask(SIG_BLOCK, &held, &mask_before_);

    struct sigaction noting {};

    noting.sa_handler = note_signal;
    sigemptyset(&noting.sa_mask);
    for (int i = 0; i < count; ++i) {
        sigaction(watched[i], nullptr, &before_[i]);
        if (!is_ignored(before_[i])) {
            sigaction(watched[i], &noting, nullptr);
        }
    }
    static_cast<void>(take());
}

SignalWatch::~SignalWatch() {
    // Who pressed Ctrl-C twice has been heard the first time.
    sigset_t heard;
    sigemptyset(&heard);
    sigaddset(&heard, SIGINT);
    sigaddset(&heard, SIGQUIT);
    const timespec no_time{};
    while (sigtimedwait(&heard, nullptr, &no_time) > 0) {
    }
    for (int i = 0; i < count; ++i) {
        sigaction(watched[i], &before_[i], nullptr);
    }
    if (outlives_hang_up_) {
        struct sigaction ignoring {};

        ignoring.sa_handler = SIG_IGN;
        sigaction(SIGHUP, &ignoring, nullptr);
    }
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

SignalWatch::Woken SignalWatch::wait(int descriptor, std::chrono::milliseconds patience) {
    if (anything_came()) {
        return Woken::signal;
    }
    sigset_t open = mask_before_;
    for (const int number : watched) {
        sigdelset(&open, number);
    }
    pollfd polled{.fd = descriptor, .events = POLLIN, .revents = 0};
    const timespec time = as_timespec(patience);
    const int ready = ppoll(&polled, 1, patience.count() < 0 ? nullptr : &time, &open);
    if (ready < 0 || anything_came()) {
        return Woken::signal;
    }
    return ready == 0 ? Woken::time : Woken::readable;
}

Arrived SignalWatch::take() {
    return {.interrupt = take_flag(interrupt_came),
            .leave = take_flag(leave_came),
            .hang_up = take_flag(hang_up_came),
            .resized = take_flag(resize_came),
            .suspend = take_flag(suspend_came),
            .resumed = take_flag(resume_came)};
}

void SignalWatch::suspend() {
    struct sigaction stopping {};

    stopping.sa_handler = SIG_DFL;

    struct sigaction noting {};

    sigaction(SIGTSTP, &stopping, &noting);
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaddset(&stop, SIGCONT);
    sigprocmask(SIG_UNBLOCK, &stop, nullptr);
    // The whole job, as the terminal does it: a script that called us has to stop too, or the shell
    // would go on waiting for it.
    kill(0, SIGTSTP);
    sigprocmask(SIG_BLOCK, &stop, nullptr);
    sigaction(SIGTSTP, &noting, nullptr);
}

}  // namespace softly
