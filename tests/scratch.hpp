#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace softly::test {

/// A directory of its own on the real disk, gone with it.
class Scratch {
  public:
    Scratch() {
        std::string made = (std::filesystem::temp_directory_path() / "softly-test-XXXXXX").string();
        if (mkdtemp(made.data()) == nullptr) {
            throw std::runtime_error("no directory could be made for a test");
        }
        path_ = std::filesystem::canonical(made);
    }

    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string path(const std::string& name = "") const {
        return name.empty() ? path_.string() : (path_ / name).string();
    }

    std::string text(const std::string& name) const {
        std::ifstream file(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    void put(const std::string& name, const std::string& text) const {
        std::ofstream(path(name), std::ios::binary) << text;
    }

  private:
    std::filesystem::path path_;
};

}  // namespace softly::test
