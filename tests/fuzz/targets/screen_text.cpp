// Any bytes on their way to a screen: nothing that a terminal obeys gets through, and no word is lost.

#include "view/screen_text.hpp"

#include "target.hpp"

#include <algorithm>
#include <vector>

namespace softly::fuzz {
namespace {

/// What could move a cursor, change a title or turn a line around; in valid UTF-8.
bool is_obeyed(std::uint32_t point) {
    const bool control =
        (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7F && point <= 0x9F);
    const bool bidi = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)
                      || point == 0x200E || point == 0x200F || point == 0x061C;
    const bool unseen = point == 0xFEFF || point == 0x2028 || point == 0x2029
                        || (point >= 0xE0000 && point <= 0xE007F);
    return control || bidi || unseen;
}

std::vector<std::uint32_t> code_points(std::string_view valid) {
    std::vector<std::uint32_t> points;
    for (const char byte : valid) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80) {
            points.push_back(value);
        } else if (value >= 0xC0) {
            points.push_back(value & (value < 0xE0 ? 0x1FU : value < 0xF0 ? 0x0FU : 0x07U));
        } else {
            points.back() = points.back() << 6 | (value & 0x3FU);
        }
    }
    return points;
}

void check_sanitized(std::string_view text) {
    const std::string safe = sanitized(text);
    demand(!invalid_utf8(safe), "what is shown is UTF-8");
    const std::vector<std::uint32_t> points = code_points(safe);
    demand(std::none_of(points.begin(), points.end(), is_obeyed),
           "no terminal obeys a stored text");
    demand(sanitized(safe) == safe, "what is safe stays as it is");
    demand(std::count(safe.begin(), safe.end(), '\n') == std::count(text.begin(), text.end(), '\n'),
           "lines stay lines");
}

std::string without_gaps(std::string_view text) {
    std::string dense(text);
    std::erase_if(dense, [](char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; });
    return dense;
}

void check_wrapped(std::string_view text, int columns) {
    std::string all;
    for (const std::string& line : wrapped(text, columns)) {
        demand(line.find('\n') == std::string::npos, "a line is one line");
        const std::vector<std::string_view> shown = clusters(line);
        demand(columns <= 0 || display_width(line) <= columns || shown.size() == 1,
               "a line fits, or is one character that cannot");
        all += line;
    }
    demand(without_gaps(all) == without_gaps(text), "wrapping loses no character");
    if (columns <= 0) {
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        demand(all.size() + lines == text.size(), "without a limit nothing at all is dropped");
    }
}

void check_shortened(std::string_view line, int columns) {
    const std::string brief = shortened(line, columns);
    if (brief == line) {
        return;
    }
    constexpr std::string_view mark = "…";
    demand(brief.ends_with(mark), "what was cut says so");
    demand(line.starts_with(brief.substr(0, brief.size() - mark.size())),
           "what is left is the beginning");
    demand(display_width(brief) <= columns, "what is left fits");
}

void check_clusters(std::string_view text) {
    std::string all;
    for (const std::string_view cluster : clusters(text)) {
        demand(!cluster.empty(), "a cluster is something");
        all += cluster;
    }
    demand(all == text, "the clusters are the text");
}

}  // namespace

void check_input(std::string_view input) {
    Chance chance(input);
    const int columns = static_cast<int>(chance.below(90));
    check_sanitized(input);
    const std::string safe = sanitized(input);
    for (const std::string_view each : {input, std::string_view(safe)}) {
        check_clusters(each);
        check_wrapped(each, columns);
        const std::string_view line = each.substr(0, each.find('\n'));
        check_shortened(line, columns);
        demand(display_width(padded(line, columns)) >= columns, "a padded text fills its columns");
        (void)wrapped_block(each, columns, 2, 4);
    }
}

}  // namespace softly::fuzz
