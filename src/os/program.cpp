#include "os/program.hpp"

#include "os/child.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <string_view>

#include <fmt/core.h>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace softly {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t most_output = 8 << 20;
constexpr std::chrono::milliseconds between_looks{5};

/// A file descriptor of this process's own.
class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}

    ~Descriptor() { close(); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }

    bool is_open() const { return number_ >= 0; }

    void close() {
        if (is_open()) {
            ::close(number_);
        }
        number_ = -1;
    }

    void take(int number) {
        close();
        number_ = number;
    }

  private:
    int number_;
};

struct Pipe {
    Descriptor reading;
    Descriptor writing;

    bool open() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            return false;
        }
        reading.take(ends[0]);
        writing.take(ends[1]);
        return true;
    }
};

/// The three streams of a child, as this side holds them.
struct Streams {
    Pipe in;
    Pipe out;
    Pipe err;

    bool open(Program::Output output) {
        return in.open() && (output == Program::Output::unheard || (out.open() && err.open()));
    }

    void keep_own_ends() {
        in.reading.close();
        out.writing.close();
        err.writing.close();
        for (const Descriptor* end : {&in.writing, &out.reading, &err.reading}) {
            if (end->is_open()) {
                fcntl(end->number(), F_SETFL, O_NONBLOCK);
            }
        }
    }

    bool is_any_open() const {
        return in.writing.is_open() || out.reading.is_open() || err.reading.is_open();
    }
};

class FileActions {
  public:
    explicit FileActions(const Streams& streams) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, streams.in.reading.number(), STDIN_FILENO);
        take(streams.out, STDOUT_FILENO);
        take(streams.err, STDERR_FILENO);
    }

    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    void take(const Pipe& pipe, int stream) {
        if (pipe.writing.is_open()) {
            posix_spawn_file_actions_adddup2(&actions_, pipe.writing.number(), stream);
        } else {
            posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_WRONLY, 0);
        }
    }

    posix_spawn_file_actions_t actions_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_with(
    const std::vector<std::pair<std::string, std::string>>& variables) {
    std::vector<std::string> all;
    for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
        const std::string_view line{*each};
        const bool replaced =
            std::any_of(variables.begin(), variables.end(), [&](const auto& variable) {
                return line.substr(0, line.find('=')) == variable.first;
            });
        if (!replaced) {
            all.emplace_back(line);
        }
    }
    for (const auto& [name, value] : variables) {
        all.push_back(fmt::format("{}={}", name, value));
    }
    return all;
}

pid_t start(const Program& program, const Streams& streams) {
    std::vector<std::string> words = program.words;
    std::vector<std::string> environment = environment_with(program.variables);
    const ChildAttributes attributes;
    const FileActions actions{streams};
    pid_t child = 0;
    const int error = posix_spawnp(&child,
                                   words.front().c_str(),
                                   actions.get(),
                                   attributes.get(),
                                   pointers(words).data(),
                                   pointers(environment).data());
    return error == 0 ? child : -1;
}

// Feeding and hearing

/// Gives what the pipe takes now; closes it where all is given or nobody reads.
void feed(Descriptor& end, std::string_view& input) {
    const ssize_t given = write(end.number(), input.data(), input.size());
    if (given >= 0) {
        input.remove_prefix(static_cast<std::size_t>(given));
    }
    if (input.empty() || (given < 0 && errno != EAGAIN && errno != EINTR)) {
        end.close();
    }
}

void hear(Descriptor& end, std::string& text) {
    std::array<char, 16 << 10> bytes{};
    const ssize_t size = read(end.number(), bytes.data(), bytes.size());
    if (size > 0) {
        const std::size_t room = most_output - text.size();
        text.append(bytes.data(), std::min(room, static_cast<std::size_t>(size)));
    } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
        end.close();
    }
}

int milliseconds_until(SteadyClock::time_point end) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - SteadyClock::now());
    return static_cast<int>(std::max(left, std::chrono::milliseconds{0}).count());
}

/// Gives and takes until every stream is closed, or the time is up.
void converse(Streams& streams,
              std::string_view input,
              ProgramEnd& ended,
              SteadyClock::time_point end) {
    if (input.empty()) {
        streams.in.writing.close();
    }
    while (streams.is_any_open() && milliseconds_until(end) > 0) {
        // A closed one has the number -1, which poll passes over.
        std::array<pollfd, 3> watched{{{streams.in.writing.number(), POLLOUT, 0},
                                       {streams.out.reading.number(), POLLIN, 0},
                                       {streams.err.reading.number(), POLLIN, 0}}};
        if (poll(watched.data(), watched.size(), milliseconds_until(end)) <= 0) {
            continue;
        }
        if (watched[0].revents != 0) {
            feed(streams.in.writing, input);
        }
        if (watched[1].revents != 0) {
            hear(streams.out.reading, ended.out);
        }
        if (watched[2].revents != 0) {
            hear(streams.err.reading, ended.err);
        }
    }
}

/// Its exit status; nothing where it goes on beyond the end.
std::optional<int> wait_until(pid_t child, SteadyClock::time_point end) {
    while (true) {
        int status = 0;
        const pid_t done = waitpid(child, &status, WNOHANG);
        if (done == child) {
            return exit_status(status);
        }
        if ((done < 0 && errno != EINTR) || milliseconds_until(end) == 0) {
            return std::nullopt;
        }
        poll(nullptr, 0, static_cast<int>(between_looks.count()));
    }
}

}  // namespace

ProgramEnd run_program(const Program& program) {
    ProgramEnd ended;
    Streams streams;
    if (program.words.empty() || !streams.open(program.output)) {
        return ended;
    }
    const auto end = SteadyClock::now() + program.patience;
    const pid_t child = start(program, streams);
    if (child < 0) {
        return ended;
    }
    ended.started = true;
    streams.keep_own_ends();
    converse(streams, program.input, ended, end);
    ended.status = wait_until(child, end);
    if (!ended.status && program.late == Program::Late::ended) {
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
    }
    return ended;
}

}  // namespace softly
