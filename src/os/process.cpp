#include "os/process.hpp"

#include <csignal>
#include <cstring>
#include <initializer_list>

#include <fcntl.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace softly {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized_build = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized_build = true;
#else
constexpr bool sanitized_build = false;
#endif
#else
constexpr bool sanitized_build = false;
#endif

void fill_missing_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) == -1) {
            // Opened the wrong way round: using a stream that was closed stays an error. The lowest
            // free number is this one, because those below are open by now.
            static_cast<void>(open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
        }
    }
}

void keep_memory_private() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace

void harden_process() {
    umask(077);
    fill_missing_streams();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // The leak checker reads this process from outside, which a private memory forbids.
    if constexpr (!sanitized_build) {
        keep_memory_private();
    }
}

bool has_borrowed_rights() {
    return getauxval(AT_SECURE) != 0;
}

void hide_arguments(int count, char** arguments) {
    for (int i = 1; i < count; ++i) {
        std::memset(arguments[i], 0, std::strlen(arguments[i]));
    }
}

}  // namespace softly
