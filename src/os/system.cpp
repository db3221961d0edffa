#include "os/system.hpp"

#include "os/editor_command.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <random>

#include <signal.h>
#include <spawn.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char** environ;

namespace softly {

namespace {

constexpr int could_not_start = 127;

/// Ctrl-C and Ctrl-\ belong to the program that has the terminal; the one that waits for it stays.
class SignalsLeftToTheChild {
  public:
    SignalsLeftToTheChild() {
        struct sigaction ignoring {};

        ignoring.sa_handler = SIG_IGN;
        sigemptyset(&ignoring.sa_mask);
        sigaction(SIGINT, &ignoring, &interrupt_);
        sigaction(SIGQUIT, &ignoring, &quit_);
    }

    ~SignalsLeftToTheChild() {
        sigaction(SIGINT, &interrupt_, nullptr);
        sigaction(SIGQUIT, &quit_, nullptr);
    }

    SignalsLeftToTheChild(const SignalsLeftToTheChild&) = delete;
    SignalsLeftToTheChild& operator=(const SignalsLeftToTheChild&) = delete;

  private:
    struct sigaction interrupt_ {};

    struct sigaction quit_ {};
};

/// An editor that died leaves the terminal as it liked it.
class TerminalAsItWas {
  public:
    TerminalAsItWas() : known_(tcgetattr(STDIN_FILENO, &before_) == 0) {}

    ~TerminalAsItWas() {
        if (known_) {
            tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
        }
    }

    TerminalAsItWas(const TerminalAsItWas&) = delete;
    TerminalAsItWas& operator=(const TerminalAsItWas&) = delete;

  private:
    termios before_{};
    bool known_;
};

/// Where links lead: "vi" is vim on most machines. Empty where nobody can say.
std::string real_program(std::string_view program) {
    if (program.find('/') != std::string_view::npos) {
        std::array<char, PATH_MAX> real{};
        return realpath(std::string{program}.c_str(), real.data()) == nullptr ? "" : real.data();
    }
    const char* const path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
    while (!rest.empty()) {
        const std::string_view directory = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), directory.size() + 1));
        const std::string candidate = std::string{directory} + "/" + std::string{program};
        if (!directory.empty() && access(candidate.c_str(), X_OK) == 0) {
            return real_program(candidate);
        }
    }
    return "";
}

/// The child's signals are nobody's but its own.
void use_default_signals(posix_spawnattr_t& attributes) {
    sigset_t usual;
    sigemptyset(&usual);
    for (const int number : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ, SIGTSTP, SIGTTIN, SIGTTOU}) {
        sigaddset(&usual, number);
    }
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            return could_not_start;
        }
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// Where somebody sits at a terminal but data goes elsewhere, an editor is for the terminal all the same.
void draw_on_terminal(posix_spawn_file_actions_t& actions) {
    if (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) != 0) {
        return;
    }
    posix_spawn_file_actions_adddup2(
        &actions, isatty(STDERR_FILENO) != 0 ? STDERR_FILENO : STDIN_FILENO, STDOUT_FILENO);
}

int run_in_shell(std::string script, std::string file) {
    std::string shell = "sh";
    std::string option = "-c";
    std::array<char*, 6> arguments{
        shell.data(), option.data(), script.data(), shell.data(), file.data(), nullptr};
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    use_default_signals(attributes);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    draw_on_terminal(actions);
    pid_t child = 0;
    const int error =
        posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error == 0 ? wait_for(child) : could_not_start;
}

class ProcessSystem : public System {
  public:
    std::optional<std::string> variable(const std::string& name) const override {
        const char* const value = std::getenv(name.c_str());
        return value == nullptr || *value == '\0' ? std::nullopt
                                                  : std::optional<std::string>{value};
    }

    std::uint64_t random() override {
        std::uint64_t bits = 0;
        if (getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits)) {
            std::random_device device;
            bits = (std::uint64_t{device()} << 32) | device();
        }
        return bits;
    }

    int edit(const std::string& command, const std::string& file) override {
        const TerminalAsItWas terminal;
        const SignalsLeftToTheChild signals;
        return run_in_shell(
            editor_script(private_editor(command, real_program(editor_program(command)))), file);
    }
};

}  // namespace

std::unique_ptr<System> real_system() {
    return std::make_unique<ProcessSystem>();
}

}  // namespace softly
