#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace softly::test {

/// What softly asks of the kernel about files, seen and disturbed: the linker leads these calls of its
/// objects through system_calls.cpp (--wrap in tests/CMakeLists.txt), from anywhere to the real ones.
struct SystemCalls {
    std::size_t longest_write = static_cast<std::size_t>(-1);
    bool interrupt_each_once = false;  ///< every second call gives EINTR
    int error_of_close = 0;            ///< what closing a file that was written gives

    struct Call {
        std::string name;  ///< write, fsync, rename, unlink
        std::string path;  ///< a rename's source
        std::string to;    ///< a rename's target
    };

    std::vector<Call> log;  ///< of what succeeded, while one of these lives
};

/// Looks at the calls and disturbs them as `calls` says, for as long as it lives.
class Watched {
  public:
    Watched();
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    SystemCalls calls;
};

}  // namespace softly::test
