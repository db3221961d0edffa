#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace softly {

/// Another program to run, without a shell.
struct Program {
    enum class Output {
        kept,     ///< up to 8 MiB of each stream
        unheard,  ///< goes nowhere
    };
    enum class Late {
        ended,         ///< killed when the patience is at its end
        left_running,  ///< goes on after this process, as a window that somebody has to close would
    };

    std::vector<std::string> words;  ///< the program, looked for along PATH, and its arguments
    std::string input = {};          ///< what it reads on standard input, and then its end
    std::vector<std::pair<std::string, std::string>> variables = {};  ///< beside its environment
    std::chrono::milliseconds patience{10'000};
    Output output = Output::kept;
    Late late = Late::ended;
};

/// How a program went.
struct ProgramEnd {
    bool started = false;
    std::optional<int> status;  ///< 128 + N for signal N; nothing where it was not done in time
    std::string out;
    std::string err;

    bool went_well() const { return status == 0; }
};

/// Runs a program to its end, or until the patience is at an end. What it is given and does not read is no
/// trouble in a process that ignores SIGPIPE.
ProgramEnd run_program(const Program& program);

}  // namespace softly
