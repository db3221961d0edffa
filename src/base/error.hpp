#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace softly {

/// What softly tells the shell; scripts rely on these numbers.
enum class ExitCode {
    fine = 0,
    could_not = 1,
    usage = 2,
    nothing_found = 3,
    unreadable_file = 4,
    kept_not_filed = 5,
    needs_terminal = 6,
    interrupted = 130,
};

/// Something in a person's file that softly cannot read; a value, collected and shown, never thrown.
struct Problem {
    std::string file;  ///< absolute
    int line = 0;      ///< 1-based; 0 where the whole file is meant
    int column = 0;    ///< 1-based, in code points; 0 where the whole line or file is meant
    std::string words;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// The command cannot go on; what() is a finished sentence that says what was not done.
class Failure : public std::runtime_error {
  public:
    explicit Failure(const std::string& sentence, ExitCode code = ExitCode::could_not)
        : std::runtime_error(sentence), code_(code) {}

    ExitCode code() const { return code_; }

  private:
    ExitCode code_;
};

}  // namespace softly
