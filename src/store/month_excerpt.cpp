#include "store/month_excerpt.hpp"

#include "base/search_fold.hpp"
#include "base/text.hpp"
#include "store/plain_entries.hpp"
#include "store/toml_unescape.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace softly {
namespace {

/// Text as it stands in a file: what can be found in it as it is, or with its escapes undone.
class Haystack {
  public:
    explicit Haystack(std::string_view written)
        : written_(written), has_escapes_(written.find('\\') != std::string_view::npos),
          folded_(search_folded(written)) {}

    bool holds(const Needle& needle) {
        if (holds(folded_, needle)) {
            return true;
        }
        if (has_escapes_ && !unescaped_) {
            unescaped_ = search_folded(unescaped(written_));
        }
        return unescaped_ && holds(*unescaped_, needle);
    }

    bool holds_all(std::span<const Needle> needles) {
        return std::all_of(
            needles.begin(), needles.end(), [this](const Needle& needle) { return holds(needle); });
    }

  private:
    static bool holds(const std::string& text, const Needle& needle) {
        return std::any_of(
            needle.any_of.begin(), needle.any_of.end(), [&](const std::string& word) {
                return text.find(word) != std::string::npos;
            });
    }

    std::string_view written_;
    bool has_escapes_;
    std::string folded_;
    std::optional<std::string> unescaped_;
};

std::string joined(const std::vector<std::string_view>& words) {
    std::string all;
    for (const std::string_view word : words) {
        all += word;
        all += '\n';
    }
    return all;
}

bool may_fit(std::string_view text, const EntryLines& entry, std::span<const Needle> needles) {
    Haystack whole{text.substr(entry.begin, entry.end - entry.begin)};
    if (!whole.holds_all(needles)) {
        return false;
    }
    if (!entry.plain) {
        return true;
    }
    const std::string said = joined(entry.words);
    Haystack words{said};
    return std::all_of(needles.begin(), needles.end(), [&](const Needle& needle) {
        return !needle.in_words || words.holds(needle);
    });
}

}  // namespace

std::string month_excerpt(std::string text, std::span<const Needle> needles) {
    if (needles.empty()) {
        return text;
    }
    if (!Haystack{text}.holds_all(needles)) {
        return {};
    }
    const auto entries = invalid_utf8(text) ? std::nullopt : plain_entries(text);
    if (!entries) {
        return text;
    }
    std::string excerpt;
    std::size_t kept = 0;
    bool any_fits = false;
    for (const EntryLines& entry : *entries) {
        const bool fits = may_fit(text, entry, needles);
        any_fits = any_fits || fits;
        if (entry.plain && !fits) {
            const auto begin = text.begin() + static_cast<std::ptrdiff_t>(entry.begin);
            const auto end = text.begin() + static_cast<std::ptrdiff_t>(entry.end);
            excerpt.append(text, kept, entry.begin - kept);
            excerpt.append(static_cast<std::size_t>(std::count(begin, end, '\n')), '\n');
            kept = entry.end;
        }
    }
    excerpt.append(text, kept);
    return any_fits ? excerpt : std::string{};
}

}  // namespace softly
