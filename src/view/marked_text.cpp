#include "view/marked_text.hpp"

#include "view/screen_text.hpp"
#include "view/words_entries.hpp"

#include <algorithm>
#include <utility>

namespace softly {

namespace {

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

/// Marks widened so that none begins or ends within a cluster.
std::vector<ByteRange> whole_clusters(std::string_view text, const std::vector<ByteRange>& marks) {
    std::vector<ByteRange> whole;
    std::size_t next = 0;
    std::size_t at = 0;
    for (const std::string_view cluster : clusters(text)) {
        const std::size_t end = at + cluster.size();
        while (next < marks.size() && marks[next].end <= at) {
            ++next;
        }
        if (next < marks.size() && marks[next].begin < end) {
            if (!whole.empty() && whole.back().end == at) {
                whole.back().end = end;
            } else {
                whole.push_back({at, end});
            }
        }
        at = end;
    }
    return whole;
}

/// Goes through wrapped lines and their text side by side. Wrapping changes white space alone, so all
/// other bytes come in the same order.
class Marker {
  public:
    Marker(const SafeText& text, const Style& style) : text_(text), style_(style) {}

    /// The next line with its marks; `has_mark` says whether there are any.
    std::string take(std::string_view line, bool& has_mark) {
        current_.reset();
        std::string out;
        std::string marked;
        std::string gap;  // belongs to a mark if the mark goes on behind it
        const auto end_mark = [&] {
            out += style_.mark(marked) + gap;
            marked.clear();
            gap.clear();
        };
        for (const char byte : line) {
            if (is_space(byte)) {
                gap += byte;
                continue;
            }
            const auto mark = next_mark();
            if (!mark || mark != current_) {
                end_mark();
            }
            current_ = mark;
            has_mark = has_mark || mark;
            std::string& into = mark ? marked : out;
            into += std::exchange(gap, {});
            into += byte;
        }
        end_mark();
        return out;
    }

  private:
    /// Steps to the next byte of the text that is no space; which mark it is in.
    std::optional<std::size_t> next_mark() {
        while (at_ < text_.text.size() && is_space(text_.text[at_])) {
            ++at_;
        }
        while (mark_ < text_.marks.size() && text_.marks[mark_].end <= at_) {
            ++mark_;
        }
        const bool inside = mark_ < text_.marks.size() && text_.marks[mark_].begin <= at_;
        ++at_;
        return inside ? std::optional{mark_} : std::nullopt;
    }

    const SafeText& text_;
    const Style& style_;
    std::size_t at_ = 0;
    std::size_t mark_ = 0;
    std::optional<std::size_t> current_;
};

}  // namespace

SafeText safe_text(std::string_view stored, std::span<const std::string> folded_words) {
    SafeText safe;
    std::size_t at = 0;
    for (const ByteRange& place : places_of(folded_words, stored)) {
        safe.text += sanitized(stored.substr(at, place.begin - at));
        const std::size_t begin = safe.text.size();
        safe.text += sanitized(stored.substr(place.begin, place.end - place.begin));
        safe.marks.push_back({begin, safe.text.size()});
        at = place.end;
    }
    safe.text += sanitized(stored.substr(at));
    if (!safe.marks.empty()) {
        safe.marks = whole_clusters(safe.text, safe.marks);
    }
    return safe;
}

MarkedLines marked_lines(std::vector<std::string> lines, const SafeText& text, const Style& style) {
    MarkedLines marked{std::move(lines), std::nullopt};
    if (text.marks.empty()) {
        return marked;
    }
    Marker marker{text, style};
    for (std::size_t number = 0; number < marked.lines.size(); ++number) {
        bool has_mark = false;
        marked.lines[number] = marker.take(marked.lines[number], has_mark);
        if (has_mark && !marked.first) {
            marked.first = number;
        }
    }
    return marked;
}

std::vector<std::string> lines_around_mark(const MarkedLines& marked,
                                           std::size_t most,
                                           std::string_view before_sign) {
    const std::vector<std::string>& lines = marked.lines;
    if (lines.size() <= most) {
        return lines;
    }
    // One line before the mark says what it is about.
    const std::size_t wanted = std::max<std::size_t>(marked.first.value_or(0), 1) - 1;
    const std::size_t begin = std::min(wanted, lines.size() - most);
    const auto from = lines.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::string sign = std::string{before_sign} + text_goes_on();
    std::vector<std::string> around;
    if (begin > 0) {
        around.push_back(sign);
    }
    around.insert(around.end(), from, from + static_cast<std::ptrdiff_t>(most));
    if (begin + most < lines.size()) {
        around.push_back(sign);
    }
    return around;
}

}  // namespace softly
