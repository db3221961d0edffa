/// Stands between softly and the system and takes away one of the things it relies on, so that the fault
/// suite can show that it would notice. Built once for each of the names below.

#include <cstdio>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined NO_SYNC || defined NO_FILE_SYNC || defined NO_DIRECTORY_SYNC

namespace {

bool taken_away(int descriptor) {
    struct stat stat = {};
    const bool directory = ::fstat(descriptor, &stat) == 0 && S_ISDIR(stat.st_mode);
#ifdef NO_FILE_SYNC
    return !directory;
#elif defined NO_DIRECTORY_SYNC
    return directory;
#else
    return directory || descriptor >= 0;
#endif
}

}  // namespace

extern "C" int fsync(int descriptor) {
    return taken_away(descriptor) ? 0 : static_cast<int>(::syscall(SYS_fsync, descriptor));
}

extern "C" int fdatasync(int descriptor) {
    return fsync(descriptor);
}

#endif

#ifdef NO_EXCHANGE

extern "C" int renameat2(int from_directory,
                         const char* from,
                         int to_directory,
                         const char* to,
                         unsigned flags) noexcept {
    constexpr unsigned exchange = RENAME_EXCHANGE;
    if ((flags & exchange) != 0) {
        // softly looks right before: a foreign writer has to be given the time to come in between.
        constexpr useconds_t a_while = 30'000;
        ::usleep(a_while);
    }
    return static_cast<int>(
        ::syscall(SYS_renameat2, from_directory, from, to_directory, to, flags & ~exchange));
}

#endif
