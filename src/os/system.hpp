#pragma once

#include "os/program.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace softly {

/// What else comes from outside: the environment, chance, other programs.
class System {
  public:
    virtual ~System() = default;

    /// An environment variable; nothing where it is unset or empty.
    virtual std::optional<std::string> variable(const std::string& name) const = 0;
    /// 64 bits from the kernel's random source.
    virtual std::uint64_t random() = 0;
    /// Runs a program on the terminal and waits; its exit status, 127 where it could not be started,
    /// 128 + N for signal N. `command` may hold options ("code --wait"): the shell splits it, and the
    /// file's name is never part of the shell's text.
    virtual int edit(const std::string& command, const std::string& file) = 0;
    /// Runs another program; see run_program().
    virtual ProgramEnd run(const Program& program) = 0;
    /// Where this program lies, by the name it was called by: an absolute path. Empty where nobody can say.
    virtual std::string own_path() const = 0;
};

std::unique_ptr<System> real_system();

}  // namespace softly
