#include "view/bars.hpp"

#include "view/screen_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr int eighths = 8;
constexpr std::string_view parts[eighths] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr int longest_bar = 24;
constexpr int widest_word = 20;

/// A bar of `length` eighths of a column; what is there at all can be seen.
std::string bar(int length) {
    const int drawn = std::max(length, 1);
    std::string line;
    for (int full = drawn / eighths; full > 0; --full) {
        line += "█";
    }
    return line.append(parts[drawn % eighths]);
}

}  // namespace

std::vector<std::string> bars(const std::vector<std::pair<std::string, int>>& counts,
                              int columns,
                              const Style& style) {
    int word_columns = 0;
    int most = 1;
    std::size_t digits = 1;
    for (const auto& [word, count] : counts) {
        word_columns = std::max(word_columns, std::min(display_width(word), widest_word));
        most = std::max(most, count);
        digits = std::max(digits, std::to_string(count).size());
    }
    const int room =
        std::clamp(columns - word_columns - static_cast<int>(digits) - 2, 1, longest_bar);
    std::vector<std::string> lines;
    for (const auto& [word, count] : counts) {
        // One time takes a column where there is room: few moments do not look like many.
        const int length = most <= room ? count * eighths : count * room * eighths / most;
        lines.push_back(fmt::format("{} {} {}",
                                    padded(shortened(word, word_columns), word_columns),
                                    style.accent(bar(length)),
                                    count));
    }
    return lines;
}

}  // namespace softly
