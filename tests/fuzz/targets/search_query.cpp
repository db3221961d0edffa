// Any words searched for in any file: the query is understood or refused in words, and what is found
// without parsing the whole file is what would be found in it. The first line is the query.

#include "base/error.hpp"
#include "base/search_fold.hpp"
#include "core/query.hpp"
#include "core/query_match.hpp"
#include "store/journal.hpp"
#include "store/month_excerpt.hpp"
#include "target.hpp"
#include "view/marked_text.hpp"
#include "view/screen_text.hpp"
#include "world.hpp"

#include <algorithm>
#include <optional>

namespace softly::fuzz {
namespace {

std::optional<Query> understood(const std::vector<std::string>& words,
                                const std::vector<std::string>& as_they_stand) {
    try {
        return parse_query(words, as_they_stand);
    } catch (const Failure& failure) {
        demand(failure.code() == ExitCode::usage, "a query that makes no sense is a usage error");
        demand(!std::string_view(failure.what()).empty(), "and is refused in words");
        return std::nullopt;
    }
}

/// Ranges come in order, apart from each other, and hold whole characters.
void check_ranges(std::string_view text, const std::vector<ByteRange>& ranges) {
    const auto splits = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    std::size_t last = 0;
    for (const ByteRange& range : ranges) {
        demand(range.begin >= last && range.begin < range.end && range.end <= text.size(),
               "what is marked lies in the text, in order");
        demand(invalid_utf8(text) || (!splits(range.begin) && !splits(range.end)),
               "no character is marked in part");
        last = range.end;
    }
}

void check_marks(std::string_view text, const std::vector<std::string>& words) {
    check_ranges(text, places_of(words, text));
    const SafeText safe = safe_text(text, words);
    demand(safe.text == sanitized(text), "marking changes no text");
    check_ranges(safe.text, safe.marks);
}

struct Found {
    std::vector<std::pair<int, Entry>> entries;
    Problems problems;

    bool operator==(const Found&) const = default;
};

Found found_in(std::string_view text, const Query& query, const People& people) {
    const FixedClock clock{Moment{}};
    Loaded loaded = read_month(text, "/month.toml", clock);
    Found found;
    found.problems = loaded.problems;
    for (const Placed& placed : loaded.entries) {
        if (matches(query, placed.entry, people)) {
            found.entries.emplace_back(placed.line, placed.entry);
        }
    }
    return found;
}

/// Equal but for numbers that are none: those are equal to nothing.
bool same(const Found& left, const Found& right) {
    const auto lines = [](const Found& found) {
        std::vector<int> all;
        for (const auto& [line, entry] : found.entries) {
            all.push_back(line);
        }
        return all;
    };
    return left.problems == right.problems && lines(left) == lines(right);
}

void check_excerpt(const std::string& text, const Query& query) {
    Person dana;
    dana.id = "dana";
    dana.name = "Dana";
    const People people{dana};
    const std::string part = month_excerpt(text, needles_of(query, {}, people));
    const Found whole = found_in(text, query, people);
    if (part.empty()) {
        demand(whole.entries.empty(), "nothing that fits is passed over");
        return;
    }
    demand(same(found_in(part, query, people), whole),
           "an excerpt gives what the whole file gives");
}

}  // namespace

void check_input(std::string_view input) {
    const std::size_t newline = std::min(input.find('\n'), input.size());
    const std::string text(input.substr(std::min(newline + 1, input.size())));
    std::vector<std::string> words;
    for (const std::string_view word : split(input.substr(0, newline), ' ')) {
        words.emplace_back(word);
    }
    // A piece of the file itself, so that something is found.
    Chance chance(input);
    std::vector<std::string> as_they_stand;
    if (!text.empty() && chance.below(2) == 0) {
        as_they_stand.push_back(text.substr(chance.below(text.size()), 1 + chance.below(8)));
        words.resize(chance.below(2) == 0 ? 0 : words.size());
    }
    const auto query = understood(words, as_they_stand);
    demand(query == understood(words, as_they_stand), "the same words ask the same");
    if (query) {
        check_marks(text, words_looked_for(*query));
        check_excerpt(text, *query);
    }
    const std::string folded = search_folded(input);
    // Bytes that are no UTF-8 can become some when what stood between them goes.
    demand(invalid_utf8(input) || search_folded(folded) == folded,
           "folding twice changes nothing more");
}

}  // namespace softly::fuzz
