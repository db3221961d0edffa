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

bool may_fit(std::string_view written, const EntryLines& entry, std::span<const Needle> needles) {
    if (!entry.plain) {
        return Haystack{written}.holds_all(needles);
    }
    const std::string said = joined(entry.words);
    Haystack words{said};
    std::optional<Haystack> whole;
    return std::all_of(needles.begin(), needles.end(), [&](const Needle& needle) {
        if (needle.in_words) {
            return words.holds(needle);
        }
        if (!whole) {
            whole.emplace(written);
        }
        return whole->holds(needle);
    });
}

/// The text with empty lines for these entries.
std::string without(std::string_view text, const std::vector<EntryLines>& entries) {
    std::string excerpt;
    std::size_t kept = 0;
    for (const EntryLines& entry : entries) {
        const std::string_view lines = text.substr(entry.begin, entry.end - entry.begin);
        excerpt += text.substr(kept, entry.begin - kept);
        excerpt.append(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')),
                       '\n');
        kept = entry.end;
    }
    return excerpt.append(text.substr(kept));
}

}  // namespace

std::string month_excerpt(std::string text, std::span<const Needle> needles) {
    if (needles.empty()) {
        return text;
    }
    if (!Haystack{text}.holds_all(needles)) {
        return {};
    }
    auto entries = plain_entries(text);
    if (!entries) {
        return text;
    }
    bool any_fits = false;
    std::erase_if(*entries, [&](const EntryLines& entry) {
        const bool fits = may_fit(
            std::string_view{text}.substr(entry.begin, entry.end - entry.begin), entry, needles);
        any_fits = any_fits || fits;
        return fits || !entry.plain;
    });
    if (!any_fits) {
        return {};
    }
    return invalid_utf8(text) ? text : without(text, *entries);
}

}  // namespace softly
