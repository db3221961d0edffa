#include "os/system.hpp"

#include "os/child.hpp"
#include "os/editor_command.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <random>

#include <spawn.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

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

/// The file that a name without a slash stands for; empty where there is none.
std::string found_on_path(std::string_view program) {
    const char* const path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
    while (!rest.empty()) {
        const std::string_view directory = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), directory.size() + 1));
        std::string candidate = std::string{directory} + "/" + std::string{program};
        if (!directory.empty() && access(candidate.c_str(), X_OK) == 0) {
            return candidate;
        }
    }
    return "";
}

/// Where links lead: "vi" is vim on most machines. Empty where nobody can say.
std::string real_program(std::string_view program) {
    const bool is_path = program.find('/') != std::string_view::npos;
    const std::string path = is_path ? std::string{program} : found_on_path(program);
    std::array<char, PATH_MAX> real{};
    return realpath(path.c_str(), real.data()) == nullptr ? "" : real.data();
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            return could_not_start;
        }
    }
    return exit_status(status);
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
    const ChildAttributes attributes;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    draw_on_terminal(actions);
    pid_t child = 0;
    const int error =
        posix_spawn(&child, "/bin/sh", &actions, attributes.get(), arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? wait_for(child) : could_not_start;
}

/// The file of the program that runs; empty where nobody can say.
std::string running_path() {
    std::array<char, PATH_MAX> path{};
    const ssize_t size = readlink("/proc/self/exe", path.data(), path.size());
    return size > 0 ? std::string{path.data(), static_cast<std::size_t>(size)} : std::string{};
}

/// The file by the name it was called by, where that leads to the same one: a link stays when what it leads to
/// is replaced by a newer version.
std::string called_path(const std::string& running) {
    const std::string name = program_invocation_name;
    std::string called = name;
    if (name.find('/') == std::string::npos) {
        called = found_on_path(name);
    } else if (!name.starts_with('/')) {
        std::array<char, PATH_MAX> here{};
        called = getcwd(here.data(), here.size()) == nullptr
                     ? ""
                     : std::string{here.data()} + "/" + name;
    }
    return !called.empty() && real_program(called) == running ? called : running;
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

    ProgramEnd run(const Program& program) override { return run_program(program); }

    std::string own_path() const override { return called_path(running_path()); }
};

}  // namespace

std::unique_ptr<System> real_system() {
    return std::make_unique<ProcessSystem>();
}

}  // namespace softly
