#include "os/files.hpp"

#include "os/system_calls.hpp"
#include "scratch.hpp"

#include <cerrno>
#include <chrono>
#include <filesystem>

#include <doctest/doctest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace softly {
namespace {

using namespace std::chrono_literals;
using test::Scratch;
using test::Watched;

const std::string words = "more words than one write takes, and then some";

struct OnDisk {
    Scratch scratch;
    std::unique_ptr<Files> files = disk_files();

    std::uint32_t mode(const std::string& name) {
        FileStat stat;
        REQUIRE_FALSE(files->stat(scratch.path(name), stat));
        return stat.mode;
    }
};

}  // namespace

TEST_CASE("a file is whole however little each write takes") {
    OnDisk disk;
    Watched watched;
    watched.calls.longest_write = 3;
    REQUIRE_FALSE(disk.files->create(disk.scratch.path("new"), words));
    CHECK(disk.scratch.text("new") == words);

    FileContents held;
    REQUIRE_FALSE(disk.files->read(disk.scratch.path("new"), held));
    REQUIRE_FALSE(disk.files->append(disk.scratch.path("new"), words, held.stat));
    CHECK(disk.scratch.text("new") == words + words);
    REQUIRE_FALSE(disk.files->overwrite(disk.scratch.path("new"), "brief"));
    CHECK(disk.scratch.text("new") == "brief");
}

TEST_CASE("a call that is interrupted is made again") {
    OnDisk disk;
    Watched watched;
    watched.calls.interrupt_each_once = true;
    CHECK_FALSE(disk.files->create(disk.scratch.path("new"), words));
    FileContents held;
    CHECK_FALSE(disk.files->read(disk.scratch.path("new"), held));
    CHECK(held.bytes == words);
    CHECK_FALSE(disk.files->append(disk.scratch.path("new"), words, held.stat));
    CHECK_FALSE(disk.files->sync_directory(disk.scratch.path()));
    std::unique_ptr<FileLock> lock;
    CHECK_FALSE(disk.files->lock(disk.scratch.path(), 1s, lock));
}

TEST_CASE("an error on closing counts, and nothing is left behind") {
    OnDisk disk;
    Watched watched;
    watched.calls.error_of_close = EIO;
    CHECK(disk.files->create(disk.scratch.path("new"), words) == std::errc::io_error);
    CHECK_FALSE(std::filesystem::exists(disk.scratch.path("new")));
}

TEST_CASE("closing that was interrupted has closed, and is no error") {
    OnDisk disk;
    Watched watched;
    watched.calls.error_of_close = EINTR;
    CHECK_FALSE(disk.files->create(disk.scratch.path("new"), words));
    CHECK(disk.scratch.text("new") == words);
}

TEST_CASE("creating takes no name that is there, not even a link to nothing") {
    OnDisk disk;
    disk.scratch.put("old", "someone's only words");
    CHECK(disk.files->create(disk.scratch.path("old"), words) == std::errc::file_exists);
    CHECK(disk.scratch.text("old") == "someone's only words");
    REQUIRE_FALSE(disk.files->make_link(disk.scratch.path("nowhere"), disk.scratch.path("link")));
    CHECK(disk.files->create(disk.scratch.path("link"), words) == std::errc::file_exists);
    CHECK_FALSE(std::filesystem::exists(disk.scratch.path("nowhere")));
}

TEST_CASE("what is made is private whatever the umask says") {
    OnDisk disk;
    const mode_t before = umask(0);
    CHECK_FALSE(disk.files->create(disk.scratch.path("new"), words));
    CHECK_FALSE(disk.files->make_directories(disk.scratch.path("a/b")));
    umask(before);
    CHECK(disk.mode("new") == 0600);
    CHECK(disk.mode("a") == 0700);
    CHECK(disk.mode("a/b") == 0700);
}

TEST_CASE("an exchange keeps both files, and a name that is to stay is not taken") {
    OnDisk disk;
    disk.scratch.put("old", "old");
    disk.scratch.put("new", "new");
    const std::string from = disk.scratch.path("new");
    const std::string to = disk.scratch.path("old");
    CHECK(disk.files->rename(from, to, Renaming::keep_existing) == std::errc::file_exists);
    const auto error = disk.files->rename(from, to, Renaming::exchange);
    if (error == std::errc::invalid_argument || error == std::errc::function_not_supported) {
        MESSAGE("SKIP: this file system exchanges no names");
        return;
    }
    CHECK_FALSE(error);
    CHECK(disk.scratch.text("old") == "new");
    CHECK(disk.scratch.text("new") == "old");
}

TEST_CASE("a lock is held against everybody until it is let go") {
    OnDisk disk;
    std::unique_ptr<FileLock> ours;
    std::unique_ptr<FileLock> theirs;
    REQUIRE_FALSE(disk.files->lock(disk.scratch.path(), 1s, ours));
    CHECK(disk.files->lock(disk.scratch.path(), 5ms, theirs) == std::errc::timed_out);
    ours.reset();
    CHECK_FALSE(disk.files->lock(disk.scratch.path(), 5ms, theirs));
}

TEST_CASE("a socket is told from a file, and is not read") {
    OnDisk disk;
    const std::string path = disk.scratch.path("bus");
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    path.copy(address.sun_path, path.size());
    const int number = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    FileStat stat;
    REQUIRE_FALSE(disk.files->stat(path, stat));
    CHECK(stat.socket);
    CHECK_FALSE(stat.regular);
    FileContents held;
    CHECK(disk.files->read(path, held) == std::errc::not_supported);
    ::close(number);
    REQUIRE_FALSE(disk.files->create(disk.scratch.path("file"), words));
    REQUIRE_FALSE(disk.files->stat(disk.scratch.path("file"), stat));
    CHECK_FALSE(stat.socket);
}

TEST_CASE("a file of the kernel's that says it is empty is read to its end") {
    OnDisk disk;
    FileContents held;
    REQUIRE_FALSE(disk.files->read("/proc/self/comm", held));
    CHECK(held.bytes.size() > 2);
    CHECK(held.bytes.back() == '\n');
}

}  // namespace softly
