#pragma once

#include "base/text.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace softly::fuzz {

/// What every fuzz target defines: tries one input, and ends the program where a promise is broken.
void check_input(std::string_view input);

/// Ends the run where a promise is broken: that is what counts as a find, beside a crash.
inline void demand(bool holds, std::string_view promise) {
    if (!holds) {
        std::fprintf(
            stderr, "BROKEN PROMISE: %.*s\n", static_cast<int>(promise.size()), promise.data());
        std::abort();
    }
}

/// Choices made by a text itself, so that a whole file can be the input and the same file always leads
/// to the same choices.
class Chance {
  public:
    explicit Chance(std::string_view text) : random_(hash_of(text)) {}

    std::size_t below(std::size_t limit) { return random_() % limit; }

  private:
    // FNV-1a: std::hash may be another one elsewhere, and a find has to be found again.
    static std::uint64_t hash_of(std::string_view text) {
        std::uint64_t hash = 0xCBF29CE484222325;
        for (const char byte : text) {
            hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
        }
        return hash;
    }

    std::mt19937_64 random_;
};

/// Takes values off the front of the input; zeros where it has come to its end.
class Feed {
  public:
    explicit Feed(std::string_view bytes) : rest_(bytes) {}

    bool empty() const { return rest_.empty(); }

    unsigned byte() {
        if (rest_.empty()) {
            return 0;
        }
        const auto first = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return first;
    }

    std::size_t below(std::size_t limit) { return byte() % limit; }

    std::uint64_t word() {
        std::uint64_t all = 0;
        for (int count = 0; count < 8; ++count) {
            all = all << 8 | byte();
        }
        return all;
    }

    /// Up to 255 bytes; now and then all that is left.
    std::string_view bytes() {
        const std::size_t size = byte();
        const std::string_view taken = size == 255 ? rest_ : rest_.substr(0, size);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    /// The same as valid UTF-8.
    std::string text() { return repaired_utf8(bytes()); }

  private:
    std::string_view rest_;
};

}  // namespace softly::fuzz
