#include "os/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <thread>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace softly {
namespace {

using Error = Files::Error;

Error last_error() {
    return {errno, std::generic_category()};
}

/// An open file that is closed on every way out; close() itself tells whether that went well.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }

    int number() const { return number_; }

    bool open() const { return number_ >= 0; }

    // Linux frees the descriptor even when close is interrupted, so it is never tried again.
    Error close() {
        const int result = ::close(number_);
        number_ = -1;
        return result == 0 || errno == EINTR ? Error{} : last_error();
    }

  private:
    int number_;
};

template <class SystemCall>
auto until_not_interrupted(SystemCall&& call) {
    auto result = call();
    while (result == -1 && errno == EINTR) {
        result = call();
    }
    return result;
}

Descriptor open_file(const std::string& path, int flags, mode_t mode = 0) {
    return Descriptor{
        until_not_interrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); })};
}

Error write_all(int number, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written =
            until_not_interrupted([&] { return ::write(number, bytes.data(), bytes.size()); });
        if (written < 0) {
            return last_error();
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Error sync(int number) {
    return until_not_interrupted([&] { return ::fsync(number); }) == 0 ? Error{} : last_error();
}

FileStat described(const struct stat& raw) {
    return {
        .device = raw.st_dev,
        .inode = raw.st_ino,
        .size = static_cast<std::uint64_t>(raw.st_size),
        .links = raw.st_nlink,
        .mode = raw.st_mode & 07777U,
        .owner = raw.st_uid,
        .modified = std::int64_t{raw.st_mtim.tv_sec} * 1'000'000'000 + raw.st_mtim.tv_nsec,
        .regular = S_ISREG(raw.st_mode),
        .directory = S_ISDIR(raw.st_mode),
        .symlink = S_ISLNK(raw.st_mode),
        .socket = S_ISSOCK(raw.st_mode),
    };
}

Error stat_open(int number, FileStat& stat) {
    struct stat raw = {};
    if (::fstat(number, &raw) != 0) {
        return last_error();
    }
    stat = described(raw);
    return {};
}

Error read_all(int number, std::string& bytes, std::uint64_t limit) {
    std::size_t used = 0;
    while (true) {
        if (used == bytes.size()) {
            bytes.resize(std::max<std::size_t>(bytes.size() * 2, 4096));
        }
        const ssize_t got = until_not_interrupted(
            [&] { return ::read(number, bytes.data() + used, bytes.size() - used); });
        if (got < 0) {
            return last_error();
        }
        used += static_cast<std::size_t>(got);
        if (used > limit) {
            return std::make_error_code(std::errc::file_too_large);
        }
        if (got == 0) {
            bytes.resize(used);
            return {};
        }
    }
}

class DirectoryLock : public FileLock {
  public:
    explicit DirectoryLock(int number) : descriptor_(number) {}

  private:
    Descriptor descriptor_;  // the kernel lets the lock go when this closes
};

class DiskFiles : public Files {
  public:
    Error read(const std::string& path, FileContents& contents, std::uint64_t limit) override {
        // A synced journal can hold a link to a device, and some devices act on being opened at all.
        struct stat named = {};
        if (::stat(path.c_str(), &named) != 0) {
            return last_error();
        }
        if (!S_ISREG(named.st_mode)) {
            return std::make_error_code(S_ISDIR(named.st_mode) ? std::errc::is_a_directory
                                                               : std::errc::not_supported);
        }
        // What the name stands for can have changed since. Without O_NONBLOCK a named pipe would hang.
        const Descriptor file = open_file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
        if (!file.open()) {
            return last_error();
        }
        if (const Error error = stat_open(file.number(), contents.stat)) {
            return error;
        }
        if (!contents.stat.regular) {
            return std::make_error_code(std::errc::not_supported);
        }
        if (contents.stat.size > limit) {
            return std::make_error_code(std::errc::file_too_large);
        }
        contents.bytes.resize(contents.stat.size + 1);
        return read_all(file.number(), contents.bytes, limit);
    }

    Error stat(const std::string& path, FileStat& stat, Links links) override {
        struct stat raw = {};
        const int flags = links == Links::keep ? AT_SYMLINK_NOFOLLOW : 0;
        if (::fstatat(AT_FDCWD, path.c_str(), &raw, flags) != 0) {
            return last_error();
        }
        stat = described(raw);
        return {};
    }

    Error list(const std::string& directory, std::vector<std::string>& names) override {
        names.clear();
        DIR* stream = ::opendir(directory.c_str());
        if (stream == nullptr) {
            return last_error();
        }
        errno = 0;
        while (const dirent* found = ::readdir(stream)) {
            const std::string name = static_cast<const char*>(found->d_name);
            if (name != "." && name != "..") {
                names.push_back(name);
            }
            errno = 0;
        }
        const Error error = errno == 0 ? Error{} : last_error();
        ::closedir(stream);
        std::sort(names.begin(), names.end());
        return error;
    }

    Error real_path(const std::string& path, std::string& real) override {
        // realpath() reads links instead of following them, and so walks past the kernel's own guard
        // against a stranger's link in a directory such as /tmp. stat() does not.
        struct stat raw = {};
        if (::stat(path.c_str(), &raw) != 0) {
            return last_error();
        }
        const std::unique_ptr<char, decltype(&std::free)> found{::realpath(path.c_str(), nullptr),
                                                                &std::free};
        if (found == nullptr) {
            return last_error();
        }
        real = found.get();
        return {};
    }

    Error read_link(const std::string& path, std::string& target) override {
        std::array<char, PATH_MAX> buffer = {};
        const ssize_t length = ::readlink(path.c_str(), buffer.data(), buffer.size());
        if (length < 0) {
            return last_error();
        }
        target.assign(buffer.data(), static_cast<std::size_t>(length));
        return {};
    }

    Error make_link(const std::string& target, const std::string& path) override {
        return ::symlink(target.c_str(), path.c_str()) == 0 ? Error{} : last_error();
    }

    Error make_directories(const std::string& path) override {
        struct stat raw = {};
        if (::stat(path.c_str(), &raw) == 0) {
            return S_ISDIR(raw.st_mode) ? Error{}
                                        : std::make_error_code(std::errc::not_a_directory);
        }
        const std::size_t slash = path.find_last_of('/');
        const std::string parent = slash == 0 ? "/" : path.substr(0, slash);
        if (slash != std::string::npos && slash + 1 < path.size() && parent != path) {
            if (const Error error = make_directories(parent)) {
                return error;
            }
        }
        if (::mkdir(path.c_str(), 0700) != 0) {
            return errno == EEXIST ? Error{} : last_error();
        }
        return sync_directory(parent);
    }

    Error create(const std::string& path, std::string_view bytes, std::uint32_t mode) override {
        Descriptor file = open_file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
        if (!file.open()) {
            return last_error();
        }
        Error error = ::fchmod(file.number(), mode) == 0 ? Error{} : last_error();
        if (!error) {
            error = write_all(file.number(), bytes);
        }
        if (!error) {
            error = sync(file.number());
        }
        const Error closing = file.close();
        if (error || closing) {
            ::unlink(path.c_str());
        }
        return error ? error : closing;
    }

    Error overwrite(const std::string& path, std::string_view bytes) override {
        Descriptor file = open_file(path, O_WRONLY | O_NOFOLLOW);
        if (!file.open()) {
            return last_error();
        }
        Error error = write_all(file.number(), bytes);
        if (!error && ::ftruncate(file.number(), static_cast<off_t>(bytes.size())) != 0) {
            error = last_error();
        }
        if (!error) {
            error = sync(file.number());
        }
        const Error closing = file.close();
        return error ? error : closing;
    }

    Error append(const std::string& path,
                 std::string_view bytes,
                 const FileStat& expected) override {
        Descriptor file = open_file(path, O_WRONLY | O_APPEND | O_NOFOLLOW);
        if (!file.open()) {
            return last_error();
        }
        FileStat now;
        if (const Error error = stat_open(file.number(), now)) {
            return error;
        }
        if (now.device != expected.device || now.inode != expected.inode
            || now.size != expected.size) {
            return std::make_error_code(std::errc::resource_unavailable_try_again);
        }
        Error error = write_all(file.number(), bytes);
        if (!error) {
            error = sync(file.number());
        }
        if (error && ::ftruncate(file.number(), static_cast<off_t>(expected.size)) != 0) {
            error = last_error();
        }
        const Error closing = file.close();
        return error ? error : closing;
    }

    Error truncate(const std::string& path, std::uint64_t size) override {
        Descriptor file = open_file(path, O_WRONLY | O_NOFOLLOW);
        if (!file.open() || ::ftruncate(file.number(), static_cast<off_t>(size)) != 0) {
            return last_error();
        }
        const Error error = sync(file.number());
        const Error closing = file.close();
        return error ? error : closing;
    }

    Error rename(const std::string& from, const std::string& to, Renaming how) override {
        const unsigned flags = how == Renaming::exchange        ? RENAME_EXCHANGE
                               : how == Renaming::keep_existing ? RENAME_NOREPLACE
                                                                : 0U;
        return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? Error{}
                                                                                     : last_error();
    }

    Error remove(const std::string& path) override {
        return ::unlink(path.c_str()) == 0 ? Error{} : last_error();
    }

    Error remove_directory(const std::string& path) override {
        return ::rmdir(path.c_str()) == 0 ? Error{} : last_error();
    }

    Error sync_directory(const std::string& path) override {
        const Descriptor directory = open_file(path, O_RDONLY | O_DIRECTORY);
        return directory.open() ? sync(directory.number()) : last_error();
    }

    Error set_mode(const std::string& path, std::uint32_t mode) override {
        return ::chmod(path.c_str(), mode) == 0 ? Error{} : last_error();
    }

    void copy_attributes(const std::string& from, const std::string& to) override {
        std::array<char, 4096> names = {};
        const ssize_t length = ::llistxattr(from.c_str(), names.data(), names.size());
        for (ssize_t at = 0; at < length;) {
            const std::string name = names.data() + at;
            at += static_cast<ssize_t>(name.size()) + 1;
            std::array<char, 65536> value = {};
            const ssize_t size =
                ::lgetxattr(from.c_str(), name.c_str(), value.data(), value.size());
            if (size >= 0) {
                (void)::lsetxattr(
                    to.c_str(), name.c_str(), value.data(), static_cast<std::size_t>(size), 0);
            }
        }
    }

    Error lock(const std::string& directory,
               std::chrono::milliseconds patience,
               std::unique_ptr<FileLock>& lock) override {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        // A lock on the directory itself leaves no lock file to commit or sync.
        const int number = until_not_interrupted(
            [&] { return ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
        if (number < 0) {
            return last_error();
        }
        auto held = std::make_unique<DirectoryLock>(number);
        auto pause = std::chrono::milliseconds{1};
        while (::flock(number, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EBADF || errno == ENOLCK || errno == EOPNOTSUPP) {
                return lock_file(directory + "/.lock", deadline, lock);
            }
            if (errno != EWOULDBLOCK && errno != EINTR) {
                return last_error();
            }
            if (std::chrono::steady_clock::now() >= deadline) {
                return std::make_error_code(std::errc::timed_out);
            }
            std::this_thread::sleep_for(pause);
            pause = std::min(pause * 2, std::chrono::milliseconds{16});
        }
        lock = std::move(held);
        return {};
    }

    std::uint32_t user() const override { return ::geteuid(); }

    void wait(std::chrono::milliseconds time) override { std::this_thread::sleep_for(time); }

  private:
    /// NFS turns flock into a byte-range lock, which a directory cannot carry.
    static Error lock_file(const std::string& path,
                           std::chrono::steady_clock::time_point deadline,
                           std::unique_ptr<FileLock>& lock) {
        const int number = until_not_interrupted(
            [&] { return ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600); });
        if (number < 0) {
            return last_error();
        }
        auto held = std::make_unique<DirectoryLock>(number);
        struct flock whole = {};
        whole.l_type = F_WRLCK;
        while (::fcntl(number, F_OFD_SETLK, &whole) != 0) {
            if (errno != EAGAIN && errno != EACCES && errno != EINTR) {
                return last_error();
            }
            if (std::chrono::steady_clock::now() >= deadline) {
                return std::make_error_code(std::errc::timed_out);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
        lock = std::move(held);
        return {};
    }
};

}  // namespace

std::unique_ptr<Files> disk_files() {
    return std::make_unique<DiskFiles>();
}

}  // namespace softly
