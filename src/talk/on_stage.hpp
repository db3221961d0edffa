#pragma once

#include "os/terminal.hpp"
#include "talk/sitting.hpp"
#include "talk/wish.hpp"

namespace softly {

/// The terminal is as it was when this is gone, whatever was thrown.
class OnStage {
  public:
    OnStage(Terminal& terminal, Drawing drawing);
    ~OnStage();
    OnStage(const OnStage&) = delete;
    OnStage& operator=(const OnStage&) = delete;

  private:
    Terminal& terminal_;
};

/// Nothing of the sitting is left to be seen, and by scrolling neither unless that is switched off.
void clear_screen(Terminal& terminal, const SittingOptions& options);

/// How a sitting ends by a wish; `finished` for wishes that end nothing.
Ending ending_of(Wish wish);

}  // namespace softly
