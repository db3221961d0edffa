#pragma once

#include "commands/shared_desk.hpp"

#include <chrono>
#include <cstddef>

namespace softly {

/// Says on a terminal how far long reading has come, once it has taken half a second; a line that is gone afterwards, or
/// where nothing is drawn a sentence, once.
class Progress {
  public:
    explicit Progress(Desk& desk);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void operator()(std::size_t done, std::size_t of);

  private:
    Desk& desk_;
    std::chrono::milliseconds
        next_;  ///< when there is something to say, by the clock's elapsed time
    bool said_ = false;
};

}  // namespace softly
