#pragma once

#include <spawn.h>
#include <sys/types.h>

namespace softly {

/// What a child process begins with: its signals are nobody's but its own.
class ChildAttributes {
  public:
    ChildAttributes();
    ~ChildAttributes();
    ChildAttributes(const ChildAttributes&) = delete;
    ChildAttributes& operator=(const ChildAttributes&) = delete;

    const posix_spawnattr_t* get() const { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

/// The exit status as a shell gives it: 128 + N for signal N.
int exit_status(int wait_status);

}  // namespace softly
