#include "view/screen_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <fmt/core.h>
#include <utf8proc.h>

namespace softly {

namespace {

constexpr std::int32_t not_utf8 = 0xFFFD;
constexpr std::int32_t emoji_variation = 0xFE0F;
// A tab moves to the next stop; counted as its widest, no line grows past the screen.
constexpr int tab_width = 8;

struct CodePoint {
    std::int32_t value = not_utf8;
    std::size_t bytes = 1;  ///< a byte that is not UTF-8 stands alone
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    CodePoint found;
    std::int32_t value = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                        static_cast<utf8proc_ssize_t>(text.size() - at),
                                        &value);
    if (bytes > 0) {
        found = {value, static_cast<std::size_t>(bytes)};
    }
    return found;
}

bool is_printable_ascii(char letter) {
    return letter >= 0x20 && letter < 0x7F;
}

/// Text in which a byte is a cluster of one column.
bool is_simple(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_printable_ascii);
}

bool is_control(std::int32_t value) {
    return (value < 0x20 && value != '\n' && value != '\t') || (value >= 0x7F && value <= 0x9F);
}

/// Turns text around, hides it or marks it; storage.md section 4, row 4.
bool is_hidden(std::int32_t value) {
    return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069)
           || value == 0x200E || value == 0x200F || value == 0x061C || value == 0xFEFF
           || value == 0x2028 || value == 0x2029 || (value >= 0xE0000 && value <= 0xE007F);
}

/// The bytes of the grapheme cluster that begins at `at`.
std::size_t cluster_size(std::string_view text, std::size_t at) {
    CodePoint last = code_point_at(text, at);
    std::size_t end = at + last.bytes;
    utf8proc_int32_t state = 0;
    while (end < text.size()) {
        const CodePoint next = code_point_at(text, end);
        if (utf8proc_grapheme_break_stateful(last.value, next.value, &state)) {
            break;
        }
        last = next;
        end += next.bytes;
    }
    return end - at;
}

bool is_regional_indicator(std::int32_t value) {
    return value >= 0x1F1E6 && value <= 0x1F1FF;
}

/// utf8proc's own sum gives six columns for a family and one for a red heart; terminals give two.
int cluster_width(std::string_view cluster) {
    if (cluster.size() == 1) {
        return cluster[0] == '\t' ? tab_width : is_printable_ascii(cluster[0]) ? 1 : 0;
    }
    int widest = 0;
    int regional_indicators = 0;
    bool drawn_as_emoji = false;
    for (std::size_t at = 0; at < cluster.size();) {
        const CodePoint point = code_point_at(cluster, at);
        widest = std::max(widest, utf8proc_charwidth(point.value));
        regional_indicators += is_regional_indicator(point.value) ? 1 : 0;
        drawn_as_emoji = drawn_as_emoji || point.value == emoji_variation;
        at += point.bytes;
    }
    if (widest == 0) {
        return 0;
    }
    return widest > 1 || drawn_as_emoji || regional_indicators > 1 ? 2 : 1;
}

struct Cluster {
    std::string_view text;
    int width;

    bool is_space() const { return text == " " || text == "\t"; }

    bool is_word() const {
        return text.size() > 1 || (text[0] >= '0' && text[0] <= '9')
               || (text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z');
    }
};

std::vector<Cluster> measured(std::string_view line) {
    std::vector<Cluster> result;
    result.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view cluster = line.substr(at, cluster_size(line, at));
        result.push_back({cluster, cluster_width(cluster)});
        at += cluster.size();
    }
    return result;
}

/// True where a line may end after `clusters[before - 1]`.
bool may_break(const std::vector<Cluster>& clusters, std::size_t before) {
    const Cluster& last = clusters[before - 1];
    const Cluster& next = clusters[before];
    if (last.is_space() || next.is_space()) {
        return last.is_space() && !next.is_space();
    }
    // "well-being" may part, "-m" and "--tag" stay whole.
    const bool hyphen =
        last.text == "-" && before > 1 && clusters[before - 2].is_word() && next.is_word();
    return hyphen || (last.width == 2 && next.width == 2);
}

std::string_view between(const std::vector<Cluster>& clusters, std::size_t begin, std::size_t end) {
    if (begin >= end) {
        return {};
    }
    const char* first = clusters[begin].text.data();
    const Cluster& last = clusters[end - 1];
    return {first, static_cast<std::size_t>(last.text.data() + last.text.size() - first)};
}

/// The end of the line that begins at `begin`, the spaces that hang over its edge among it.
std::size_t line_end(const std::vector<Cluster>& clusters, std::size_t begin, int columns) {
    int width = 0;
    std::size_t at = begin;
    std::size_t last_chance = begin;
    bool has_words = false;
    while (at < clusters.size()
           && (clusters[at].is_space() || width + clusters[at].width <= columns)) {
        width += clusters[at].width;
        has_words = has_words || !clusters[at].is_space();
        ++at;
        if (at < clusters.size() && has_words && may_break(clusters, at)) {
            last_chance = at;
        }
    }
    if (at == clusters.size()) {
        return at;
    }
    return last_chance > begin ? last_chance : std::max(at, begin + 1);
}

/// The end without the spaces that hang over a line's edge.
std::size_t without_trailing_spaces(const std::vector<Cluster>& clusters,
                                    std::size_t begin,
                                    std::size_t end) {
    while (end > begin && clusters[end - 1].is_space()) {
        --end;
    }
    return end;
}

int width_of(const std::vector<Cluster>& clusters, std::size_t begin, std::size_t end) {
    int width = 0;
    for (std::size_t at = begin; at < end; ++at) {
        width += clusters[at].width;
    }
    return width;
}

/// One line of text as lines that fit: `first_columns` the first of all, `columns` the others.
void wrap_line(std::string_view line,
               int first_columns,
               int columns,
               std::vector<std::string>& result) {
    int limit = result.empty() ? first_columns : columns;
    if (is_simple(line) && line.size() <= static_cast<std::size_t>(limit)) {
        result.emplace_back(line);
        return;
    }
    const std::vector<Cluster> clusters = measured(line);
    std::size_t begin = 0;
    do {
        const std::size_t end = line_end(clusters, begin, limit);
        const bool is_last = end == clusters.size();
        const bool whole = is_last && width_of(clusters, begin, end) <= limit;
        result.emplace_back(
            between(clusters, begin, whole ? end : without_trailing_spaces(clusters, begin, end)));
        begin = end;
        while (begin < clusters.size() && clusters[begin].is_space()) {
            ++begin;
        }
        limit = columns;
    } while (begin < clusters.size());
}

std::vector<std::string> wrapped_within(std::string_view text, int first_columns, int columns) {
    std::vector<std::string> result;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        wrap_line(text.substr(0, end), first_columns, columns, result);
        if (end == text.size()) {
            return result;
        }
        text.remove_prefix(end + 1);
    }
}

constexpr int no_limit = 1 << 30;

}  // namespace

std::string sanitized(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (is_printable_ascii(text[at])) {
            result += text[at];
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (is_control(point.value)) {
            result += fmt::format("\\x{:02x}", point.value);
        } else if (is_hidden(point.value)) {
            result += fmt::format("<U+{:04X}>", point.value);
        } else if (point.value == not_utf8) {
            result += "\xEF\xBF\xBD";
        } else {
            result += text.substr(at, point.bytes);
        }
        at += point.bytes;
    }
    return result;
}

std::vector<std::string_view> clusters(std::string_view text) {
    std::vector<std::string_view> result;
    for (std::size_t at = 0; at < text.size();) {
        result.push_back(text.substr(at, cluster_size(text, at)));
        at += result.back().size();
    }
    return result;
}

int display_width(std::string_view text) {
    if (is_simple(text)) {
        return static_cast<int>(text.size());
    }
    int width = 0;
    for (const std::string_view cluster : clusters(text)) {
        width += cluster_width(cluster);
    }
    return width;
}

std::string shortened(std::string_view text, int columns) {
    if (columns <= 0 || display_width(text) <= columns) {
        return std::string{text};
    }
    int width = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        const std::string_view cluster = text.substr(end, cluster_size(text, end));
        width += cluster_width(cluster);
        if (width + 1 > columns) {
            break;
        }
        end += cluster.size();
    }
    return std::string{text.substr(0, end)} + "…";
}

std::vector<std::string> wrapped(std::string_view text, int columns) {
    const int limit = columns > 0 ? columns : no_limit;
    return wrapped_within(text, limit, limit);
}

std::string wrapped_block(std::string_view text, int columns, int first_indent, int indent) {
    const auto left = [&](int taken) {
        return columns > 0 ? std::max(1, columns - taken) : no_limit;
    };
    std::string result;
    int spaces = first_indent;
    for (const std::string& line : wrapped_within(text, left(first_indent), left(indent))) {
        if (!line.empty()) {
            result.append(static_cast<std::size_t>(std::max(0, spaces)), ' ');
        }
        result += line;
        result += '\n';
        spaces = indent;
    }
    result.pop_back();
    return result;
}

std::string padded(std::string_view text, int columns) {
    std::string result{text};
    const int missing = columns - display_width(text);
    result.append(static_cast<std::size_t>(std::max(0, missing)), ' ');
    return result;
}

std::string on_one_line(std::string_view text) {
    constexpr std::size_t longest_line = 400;  // bytes: more than is shown of any of them
    std::string line = sanitized(text.substr(0, longest_line));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return std::string{trim(line)};
}

std::string flowing(std::string_view text) {
    const std::string safe = sanitized(text);
    std::string flow;
    for (const std::string_view line : lines_of(safe)) {
        const std::string_view words = trim(line);
        if (!words.empty()) {
            flow += flow.empty() ? "" : " ";
            flow += words;
        }
    }
    return flow;
}

}  // namespace softly
