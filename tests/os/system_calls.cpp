#include "os/system_calls.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>

#include <fcntl.h>
#include <unistd.h>

// The names are the linker's: it calls __wrap_X for X, and __real_X is the X there was.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" {
int __real_open(const char* path, int flags, ...);
ssize_t __real_read(int file, void* bytes, size_t size);
ssize_t __real_write(int file, const void* bytes, size_t size);
int __real_fsync(int file);
int __real_close(int file);
int __real_unlink(const char* path);
int __real_renameat2(
    int from_directory, const char* from, int to_directory, const char* to, unsigned flags);
}

namespace softly::test {
namespace {

SystemCalls* watching = nullptr;
bool just_interrupted = false;

std::string path_of(int file) {
    std::array<char, PATH_MAX> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t size = readlink(link.c_str(), path.data(), path.size());
    return {path.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

void note(std::string name, std::string path, std::string to = "") {
    if (watching != nullptr) {
        watching->log.push_back({std::move(name), std::move(path), std::move(to)});
    }
}

bool interrupted() {
    if (watching == nullptr || !watching->interrupt_each_once) {
        return false;
    }
    just_interrupted = !just_interrupted;
    errno = EINTR;
    return just_interrupted;
}

bool was_written(const std::string& path) {
    const auto& log = watching->log;
    return std::any_of(log.begin(), log.end(), [&](const SystemCalls::Call& call) {
        return call.name == "write" && call.path == path;
    });
}

}  // namespace

Watched::Watched() {
    watching = &calls;
}

Watched::~Watched() {
    watching = nullptr;
}

}  // namespace softly::test

using softly::test::interrupted;
using softly::test::note;
using softly::test::path_of;
using softly::test::was_written;
using softly::test::watching;

extern "C" {

int __wrap_open(const char* path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    return interrupted() ? -1 : __real_open(path, flags, mode);
}

ssize_t __wrap_read(int file, void* bytes, size_t size) {
    return interrupted() ? -1 : __real_read(file, bytes, size);
}

ssize_t __wrap_write(int file, const void* bytes, size_t size) {
    if (interrupted()) {
        return -1;
    }
    const std::size_t most = watching == nullptr ? size : std::min(size, watching->longest_write);
    const ssize_t written = __real_write(file, bytes, most);
    if (watching != nullptr && written >= 0) {
        note("write", path_of(file));
    }
    return written;
}

int __wrap_fsync(int file) {
    if (interrupted()) {
        return -1;
    }
    const int result = __real_fsync(file);
    if (watching != nullptr && result == 0) {
        note("fsync", path_of(file));
    }
    return result;
}

int __wrap_close(int file) {
    const bool fails =
        watching != nullptr && watching->error_of_close != 0 && was_written(path_of(file));
    const int result = __real_close(file);
    if (fails) {
        errno = watching->error_of_close;
        return -1;
    }
    return result;
}

int __wrap_unlink(const char* path) {
    const int result = __real_unlink(path);
    if (result == 0) {
        note("unlink", path);
    }
    return result;
}

int __wrap_renameat2(
    int from_directory, const char* from, int to_directory, const char* to, unsigned flags) {
    const int result = __real_renameat2(from_directory, from, to_directory, to, flags);
    if (result == 0) {
        note("rename", from, to);
    }
    return result;
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
