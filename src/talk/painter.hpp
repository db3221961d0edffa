#pragma once

#include "os/terminal.hpp"

#include <string>
#include <vector>

namespace softly {

/// Draws one thing at a time in the same place: the alternate screen, or where the cursor stands.
class Painter {
  public:
    Painter(Terminal& terminal, Drawing drawing) : terminal_(terminal), drawing_(drawing) {}

    /// In place of what was drawn before, the cursor behind the last line.
    void draw(const std::vector<std::string>& lines);

    /// What was drawn stays, if the screen is not an alternate one; the next thing goes below.
    void leave_standing();

    /// Takes away what was drawn.
    void clear();

  private:
    std::string back_to_top() const;

    Terminal& terminal_;
    Drawing drawing_;
    std::vector<int> widths_;  ///< of the lines that stand there
};

}  // namespace softly
