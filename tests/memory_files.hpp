#pragma once

#include "os/files.hpp"

#include <functional>
#include <map>
#include <string>

namespace softly {

/// A file system in memory that fails on demand: the `fail_at`-th call that changes something gives
/// `error`; with `persistent`, every later one too. `before_rename` lets another program slip in.
class MemoryFiles : public Files {
  public:
    struct Node {
        std::string bytes;
        std::uint64_t inode = 0;
        std::uint64_t links = 1;
        std::uint32_t mode = 0600;
        std::int64_t modified = 0;
        std::string link;  ///< a symlink's target
        bool socket = false;
    };

    std::map<std::string, Node> nodes;
    std::map<std::string, std::uint32_t> directories{{"/", 0700}};
    int fail_at = 0;
    bool persistent = false;
    Error error = std::make_error_code(std::errc::no_space_on_device);
    int changes = 0;
    std::string unreadable;  ///< a path whose reading gives an I/O error
    std::function<void(const std::string& to)> before_rename = [](const std::string&) {};

    void put(const std::string& path, const std::string& bytes) {
        nodes[path] = {bytes, ++last_inode_, 1, 0600, 0, ""};
    }

    Error read(const std::string& path, FileContents& contents, std::uint64_t limit) override {
        const std::string real = followed(path);
        if (directories.contains(real)) {
            return std::make_error_code(std::errc::is_a_directory);
        }
        if (!nodes.contains(real)) {
            return missing(real);
        }
        if (real == unreadable) {
            return std::make_error_code(std::errc::io_error);
        }
        contents.bytes = nodes[real].bytes;
        contents.stat = described(nodes[real]);
        return contents.bytes.size() > limit ? std::make_error_code(std::errc::file_too_large)
                                             : Error{};
    }

    Error stat(const std::string& path, FileStat& stat, Links links) override {
        const std::string real = links == Links::follow ? followed(path) : path;
        if (directories.contains(real)) {
            stat = {.mode = directories[real], .directory = true};
            return {};
        }
        if (!nodes.contains(real)) {
            return missing(real);
        }
        stat = described(nodes[real]);
        return {};
    }

    Error list(const std::string& directory, std::vector<std::string>& names) override {
        names.clear();
        if (!directories.contains(directory)) {
            return missing(directory);
        }
        for (const auto& [path, node] : nodes) {
            if (parent(path) == directory) {
                names.push_back(path.substr(path.find_last_of('/') + 1));
            }
        }
        return {};
    }

    Error real_path(const std::string& path, std::string& real) override {
        real = followed(path);
        return nodes.contains(real) || directories.contains(real) ? Error{} : missing(real);
    }

    Error read_link(const std::string& path, std::string& target) override {
        if (!nodes.contains(path) || nodes[path].link.empty()) {
            return std::make_error_code(std::errc::invalid_argument);
        }
        target = nodes[path].link;
        return {};
    }

    Error make_link(const std::string& target, const std::string& path) override {
        if (fails()) {
            return error;
        }
        nodes[path] = {"", ++last_inode_, 1, 0777, 0, target};
        return {};
    }

    Error make_directories(const std::string& path) override {
        if (nodes.contains(path)) {
            return std::make_error_code(std::errc::not_a_directory);
        }
        if (directories.contains(path)) {
            return {};
        }
        if (fails()) {
            return error;
        }
        if (path != "/") {
            if (const Error trouble = make_directories(parent(path))) {
                return trouble;
            }
        }
        directories[path] = 0700;
        return {};
    }

    Error create(const std::string& path, std::string_view bytes, std::uint32_t mode) override {
        if (nodes.contains(path)) {
            return std::make_error_code(std::errc::file_exists);
        }
        if (!directories.contains(parent(path))) {
            return missing(parent(path));
        }
        if (fails()) {
            return error;
        }
        nodes[path] = {std::string{bytes}, ++last_inode_, 1, mode, 0, ""};
        return {};
    }

    Error overwrite(const std::string& path, std::string_view bytes) override {
        if (!nodes.contains(path)) {
            return missing(path);
        }
        if (overwrite_needs_room && fails()) {
            return error;
        }
        nodes[path].bytes = bytes;
        return {};
    }

    Error append(const std::string& path,
                 std::string_view bytes,
                 const FileStat& expected) override {
        if (!nodes.contains(path)) {
            return missing(path);
        }
        Node& node = nodes[path];
        if (node.inode != expected.inode || node.bytes.size() != expected.size) {
            return std::make_error_code(std::errc::resource_unavailable_try_again);
        }
        if (fails()) {
            return error;
        }
        node.bytes += bytes;
        return {};
    }

    Error truncate(const std::string& path, std::uint64_t size) override {
        if (fails()) {
            return error;
        }
        nodes[path].bytes.resize(size);
        return {};
    }

    Error rename(const std::string& from, const std::string& to, Renaming how) override {
        before_rename(to);
        if (!nodes.contains(from)) {
            return missing(from);
        }
        if (fails()) {
            return error;
        }
        if (how == Renaming::exchange) {
            if (!nodes.contains(to)) {
                return missing(to);
            }
            std::swap(nodes[from], nodes[to]);
            return {};
        }
        if (how == Renaming::keep_existing && nodes.contains(to)) {
            return std::make_error_code(std::errc::file_exists);
        }
        nodes[to] = nodes[from];
        nodes.erase(from);
        return {};
    }

    Error remove(const std::string& path) override {
        if (!nodes.contains(path)) {
            return missing(path);
        }
        if (fails()) {
            return error;
        }
        nodes.erase(path);
        return {};
    }

    Error remove_directory(const std::string& path) override {
        if (!directories.contains(path)) {
            return missing(path);
        }
        std::vector<std::string> names;
        if (const Error trouble = list(path, names)) {
            return trouble;
        }
        if (!names.empty()) {
            return std::make_error_code(std::errc::directory_not_empty);
        }
        if (fails()) {
            return error;
        }
        directories.erase(path);
        return {};
    }

    Error sync_directory(const std::string& path) override {
        if (!directories.contains(path)) {
            return missing(path);
        }
        return fails() ? error : Error{};
    }

    Error set_mode(const std::string& path, std::uint32_t mode) override {
        (directories.contains(path) ? directories[path] : nodes[path].mode) = mode;
        return {};
    }

    void copy_attributes(const std::string&, const std::string&) override {}

    Error lock(const std::string&,
               std::chrono::milliseconds,
               std::unique_ptr<FileLock>& lock) override {
        if (locked_by_another) {
            return std::make_error_code(std::errc::timed_out);
        }
        lock = std::make_unique<FileLock>();
        return {};
    }

    std::uint32_t user() const override { return 0; }

    void wait(std::chrono::milliseconds) override {}

    bool locked_by_another = false;
    bool overwrite_needs_room = false;  ///< as on file systems that copy on write

  private:
    static std::string parent(const std::string& path) {
        const std::size_t slash = path.find_last_of('/');
        return slash == 0 ? "/" : path.substr(0, slash);
    }

    std::string followed(const std::string& path) {
        const auto node = nodes.find(path);
        return node == nodes.end() || node->second.link.empty() ? path
                                                                : followed(node->second.link);
    }

    Error missing(const std::string& path) {
        // A file in the place of a directory says so, as a real file system does.
        for (std::string up = parent(path); up != "/"; up = parent(up)) {
            if (nodes.contains(up)) {
                return std::make_error_code(std::errc::not_a_directory);
            }
        }
        return std::make_error_code(std::errc::no_such_file_or_directory);
    }

    static FileStat described(const Node& node) {
        return {.inode = node.inode,
                .size = node.bytes.size(),
                .links = node.links,
                .mode = node.mode,
                .modified = node.modified,
                .regular = node.link.empty() && !node.socket,
                .symlink = !node.link.empty(),
                .socket = node.socket};
    }

    bool fails() {
        ++changes;
        return fail_at > 0 && (changes == fail_at || (persistent && changes > fail_at));
    }

    std::uint64_t last_inode_ = 0;
};

}  // namespace softly
