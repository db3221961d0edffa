#include "view/marked_text.hpp"

#include "base/text.hpp"
#include "view/entry_text.hpp"
#include "view/screen_text.hpp"

#include <random>

#include <doctest/doctest.h>

namespace softly {

namespace {

using Words = std::vector<std::string>;

constexpr Style coloured{true, false, 80};

/// Marks as brackets, which a test can read.
std::string readable(std::string text) {
    for (const auto& [code, sign] : {std::pair{"\x1b[7m", "["}, {"\x1b[27m", "]"}}) {
        for (std::size_t at = text.find(code); at != std::string::npos; at = text.find(code)) {
            text.replace(at, std::string_view(code).size(), sign);
        }
    }
    return text;
}

Words marked(std::string_view text, const Words& words, int columns) {
    const SafeText safe = safe_text(text, words);
    Words lines = marked_lines(wrapped(safe.text, columns), safe, coloured).lines;
    for (std::string& line : lines) {
        line = readable(line);
    }
    return lines;
}

Words around(std::size_t count, std::optional<std::size_t> first) {
    MarkedLines lines{{}, first};
    for (std::size_t number = 0; number < count; ++number) {
        lines.lines.push_back(std::to_string(number));
    }
    return lines_around_mark(lines, 3);
}

}  // namespace

TEST_CASE("what was searched for is marked, in every line it stands in") {
    CHECK(marked("a cup of tea and TEA", {"tea"}, 80) == Words{"a cup of [tea] and [TEA]"});
    CHECK(marked("long words here", {"words here"}, 10) == Words{"long [words]", "[here]"});
    CHECK(marked("  in the tea", {"tea"}, 80) == Words{"  in the [tea]"});
    CHECK(marked("a b\n\n  c d", {"b c"}, 80) == Words{"a [b]", "", "  [c] d"});
    CHECK(marked("teatea", {"tea"}, 80) == Words{"[teatea]"});
    CHECK(marked("tea tea", {"tea"}, 80) == Words{"[tea] [tea]"});
    CHECK(marked("abcdefgh", {"cdef"}, 4) == Words{"ab[cd]", "[ef]gh"});
    CHECK(marked("nothing", {"tea"}, 80) == Words{"nothing"});
}

TEST_CASE("a mark takes in whole clusters") {
    CHECK(marked("cafe\u0301", {"cafe"}, 80) == Words{"[cafe\u0301]"});
    CHECK(marked("cafe\u0301", {"e"}, 80) == Words{"caf[e\u0301]"});
    CHECK(marked("한국", {search_folded("하")}, 80) == Words{"[한]국"});
    CHECK(marked("👩‍👩‍👧 x", {"👩"}, 80) == Words{"[👩‍👩‍👧] x"});
}

TEST_CASE("what is made visible is marked with the word it is in") {
    CHECK(marked("te\u200Fa \x1b[31m", {"tea"}, 80) == Words{"[te<U+200F>a] \\x1b[31m"});
    CHECK(marked("\x1btea\x1b", {"tea"}, 80) == Words{"\\x1b[tea]\\x1b"});
}

TEST_CASE("marks change no word, whatever the text and the width") {
    std::mt19937_64 random(20261122);
    constexpr std::string_view pieces[] = {"tea",
                                           " ",
                                           "\n",
                                           "é",
                                           "e\u0301",
                                           "ש\u05B8",
                                           "日本",
                                           "\x1b",
                                           "\u202E",
                                           "-",
                                           "a",
                                           "\t",
                                           "👩‍👩‍👧",
                                           "\xFF"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto count = random() % 20; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const int columns = static_cast<int>(random() % 12);
        const SafeText safe = safe_text(text, Words{"tea", "e", "a", "日"});
        REQUIRE(safe.text == sanitized(text));
        const Words plain = wrapped(safe.text, columns);
        const MarkedLines lines = marked_lines(plain, safe, coloured);
        CHECK(lines.first.has_value() == !safe.marks.empty());
        for (std::size_t number = 0; number < plain.size(); ++number) {
            std::string line = lines.lines[number];
            for (std::string_view code : {"\x1b[7m", "\x1b[27m"}) {
                for (std::size_t at = line.find(code); at != std::string::npos;
                     at = line.find(code)) {
                    line.erase(at, code.size());
                }
            }
            CAPTURE(text);
            REQUIRE(line == plain[number]);
        }
    }
}

TEST_CASE("a long text is cut around its first mark") {
    CHECK(around(3, 2) == Words{"0", "1", "2"});
    CHECK(around(9, std::nullopt) == Words{"0", "1", "2", "…"});
    CHECK(around(9, 0) == Words{"0", "1", "2", "…"});
    CHECK(around(9, 1) == Words{"0", "1", "2", "…"});
    CHECK(around(9, 4) == Words{"…", "3", "4", "5", "…"});
    CHECK(around(9, 7) == Words{"…", "6", "7", "8"});
    CHECK(around(9, 8) == Words{"…", "6", "7", "8"});
}

TEST_CASE("a listing that marks shows what else holds the word, and a discreet one marks nothing") {
    Placed placed;
    placed.entry.id = "k9f3q7zd2m";
    placed.entry.text = "soup";
    placed.entry.tags = {"tea time"};
    placed.entry.answers = {{"felt", {"some tea"}}, {"other", {"none"}}};
    placed.entry.ideas = {"a walk"};
    placed.entry.felt = "tea";
    placed.entry.extra = {{"drink", {"green tea"}}};
    const auto listing = [&](bool discreetly, const Words& words) {
        return readable(entries_text({&placed, 1}, {}, discreetly, coloured, words));
    };
    const std::string shown = listing(false, {"tea"});
    for (const char* line :
         {"tags: [tea] time", "felt: some [tea]", "drink: green [tea]", "soup"}) {
        CAPTURE(line);
        CHECK(shown.find(line) != std::string::npos);
    }
    for (const char* line : {"walk", "none", "felt: tea"}) {
        CAPTURE(line);
        CHECK(shown.find(line) == std::string::npos);
    }
    CHECK(listing(true, {"tea"}).find("[tea") == std::string::npos);
    CHECK(shown.find("[tea") != std::string::npos);
    CHECK(listing(false, {}).find("drink") == std::string::npos);
}

}  // namespace softly
