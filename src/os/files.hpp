#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace softly {

struct FileStat {
    std::uint64_t device = 0, inode = 0, size = 0, links = 0;
    std::uint32_t mode = 0;  ///< permission bits
    std::uint32_t owner = 0;
    std::int64_t modified = 0;  ///< nanoseconds since the epoch
    bool regular = false, directory = false, symlink = false, socket = false;

    bool operator==(const FileStat&) const = default;
};

struct FileContents {
    std::string bytes;
    FileStat stat;
};

/// Held until it is destroyed.
class FileLock {
  public:
    virtual ~FileLock() = default;
};

enum class Links { follow, keep };
enum class Renaming { replace, keep_existing, exchange };

/// The file system as the store needs it. Every call gives an error instead of throwing; paths are absolute.
class Files {
  public:
    using Error = std::error_code;

    virtual ~Files() = default;

    /// The whole file, by default at most 64 MiB (else file_too_large); refuses what is not a regular file.
    [[nodiscard]] virtual Error read(const std::string& path,
                                     FileContents& contents,
                                     std::uint64_t limit = 64 << 20) = 0;
    [[nodiscard]] virtual Error stat(const std::string& path,
                                     FileStat& stat,
                                     Links links = Links::follow) = 0;
    /// Names in a directory without "." and "..", sorted.
    [[nodiscard]] virtual Error list(const std::string& directory,
                                     std::vector<std::string>& names) = 0;
    /// The path with every link resolved.
    [[nodiscard]] virtual Error real_path(const std::string& path, std::string& real) = 0;
    [[nodiscard]] virtual Error read_link(const std::string& path, std::string& target) = 0;
    [[nodiscard]] virtual Error make_link(const std::string& target, const std::string& path) = 0;
    /// Makes what is missing of a path, each directory 0700.
    [[nodiscard]] virtual Error make_directories(const std::string& path) = 0;
    /// A new file with these bytes, fsynced before this returns; an existing name is an error. Nothing is left behind on error.
    [[nodiscard]] virtual Error create(const std::string& path,
                                       std::string_view bytes,
                                       std::uint32_t mode = 0600) = 0;
    /// Writes over the beginning of an existing file without asking for new blocks, cuts the rest off, fsyncs.
    [[nodiscard]] virtual Error overwrite(const std::string& path, std::string_view bytes) = 0;
    /// Adds bytes at the end of the file if it still is `expected` (device, inode, size), fsyncs; cuts back on error.
    [[nodiscard]] virtual Error append(const std::string& path,
                                       std::string_view bytes,
                                       const FileStat& expected) = 0;
    /// Cuts a file to `size` bytes and fsyncs.
    [[nodiscard]] virtual Error truncate(const std::string& path, std::uint64_t size) = 0;
    [[nodiscard]] virtual Error rename(const std::string& from,
                                       const std::string& to,
                                       Renaming how) = 0;
    [[nodiscard]] virtual Error remove(const std::string& path) = 0;
    /// An empty one.
    [[nodiscard]] virtual Error remove_directory(const std::string& path) = 0;
    /// fsync of the directory: makes renames and removals in it last.
    [[nodiscard]] virtual Error sync_directory(const std::string& path) = 0;
    [[nodiscard]] virtual Error set_mode(const std::string& path, std::uint32_t mode) = 0;
    /// Access lists and extended attributes, as far as the file system allows; never widens the mode.
    virtual void copy_attributes(const std::string& from, const std::string& to) = 0;
    /// An exclusive lock on a directory, waiting up to `patience`; timed_out where another holds it.
    [[nodiscard]] virtual Error lock(const std::string& directory,
                                     std::chrono::milliseconds patience,
                                     std::unique_ptr<FileLock>& lock) = 0;
    virtual std::uint32_t user() const = 0;
    virtual void wait(std::chrono::milliseconds time) = 0;
};

std::unique_ptr<Files> disk_files();

}  // namespace softly
