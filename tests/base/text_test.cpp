#include "base/text.hpp"

#include <array>
#include <climits>
#include <cstdint>
#include <random>

#include <doctest/doctest.h>

namespace softly {

namespace {

using Parts = std::vector<std::string_view>;

std::string encoded(std::uint32_t point) {
    const auto byte = [](std::uint32_t bits) { return static_cast<char>(bits); };
    if (point < 0x80) {
        return {byte(point)};
    }
    if (point < 0x800) {
        return {byte(0xC0 | point >> 6), byte(0x80 | (point & 0x3F))};
    }
    if (point < 0x10000) {
        return {byte(0xE0 | point >> 12),
                byte(0x80 | (point >> 6 & 0x3F)),
                byte(0x80 | (point & 0x3F))};
    }
    return {byte(0xF0 | point >> 18),
            byte(0x80 | (point >> 12 & 0x3F)),
            byte(0x80 | (point >> 6 & 0x3F)),
            byte(0x80 | (point & 0x3F))};
}

std::string random_bytes(std::mt19937_64& random, std::size_t longest) {
    std::string text(random() % (longest + 1), ' ');
    for (char& byte : text) {
        // Leads and continuations often, else hardly any sequence would be whole.
        constexpr std::array<int, 10> likely{
            0xC3, 0xA9, 0xE0, 0xED, 0xF0, 0xF4, 0x80, 0x9F, 0xBF, 'a'};
        byte = static_cast<char>(
            random() % 3 == 0 ? random() % 256
                              : static_cast<std::uint64_t>(likely.at(random() % likely.size())));
    }
    return text;
}

std::string random_text(std::mt19937_64& random, std::size_t longest) {
    std::string text;
    for (std::size_t left = random() % (longest + 1); left > 0; --left) {
        const auto point =
            static_cast<std::uint32_t>(random() % (random() % 2 == 0 ? 0x2100 : 0x20000));
        text += encoded(point >= 0xD800 && point <= 0xDFFF ? U'x' : point);
    }
    return text;
}

}  // namespace

TEST_CASE("trim drops white space at both ends and none within") {
    CHECK(trim("  a b\t\r\n") == "a b");
    CHECK(trim("a") == "a");
    CHECK(trim(" \t\n\v\f\r") == "");
    CHECK(trim("") == "");
    CHECK(trim(std::string_view{"\0 ", 2}) == std::string_view{"\0", 1});
}

TEST_CASE("split keeps empty parts and join puts them together again") {
    CHECK(split("", ',') == Parts{""});
    CHECK(split(",", ',') == Parts{"", ""});
    CHECK(split("a,,b,", ',') == Parts{"a", "", "b", ""});
    CHECK(split("abc", ',') == Parts{"abc"});

    CHECK(join(std::vector<std::string>{}, ", ") == "");
    CHECK(join(std::vector<std::string>{"a"}, ", ") == "a");
    CHECK(join(std::vector<std::string>{"", "b", ""}, ", ") == ", b, ");

    std::mt19937_64 random{1};
    for (int round = 0; round < 2'000; ++round) {
        std::string text(random() % 12, 'x');
        for (char& letter : text) {
            letter = random() % 3 == 0 ? ',' : 'x';
        }
        const auto parts = split(text, ',');
        REQUIRE(join(std::vector<std::string>(parts.begin(), parts.end()), ",") == text);
    }
}

TEST_CASE("lines lose their endings and a last newline opens no line") {
    CHECK(lines_of("").empty());
    CHECK(lines_of("\n") == Parts{""});
    CHECK(lines_of("\r\n") == Parts{""});
    CHECK(lines_of("a\nb") == Parts{"a", "b"});
    CHECK(lines_of("a\r\n\r\nb\r\n") == Parts{"a", "", "b"});
    CHECK(lines_of("a\n\n") == Parts{"a", ""});
    CHECK(lines_of("a\rb\r") == Parts{"a\rb\r"});
    CHECK(lines_of("a\r\r\n") == Parts{"a\r"});
}

TEST_CASE("ASCII lower case leaves other letters alone") {
    CHECK(ascii_lower("AZaz09[@`{") == "azaz09[@`{");
    CHECK(ascii_lower("\xC3\x89") == "\xC3\x89");
}

TEST_CASE("every code point but the surrogates is valid UTF-8, and none is when cut short") {
    for (std::uint32_t point = 0; point <= 0x10FFFF; ++point) {
        const std::string text = encoded(point);
        const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (invalid_utf8(text).has_value() != surrogate) {
            FAIL("code point " << point);
        }
        if (text.size() > 1 && point % 97 == 0) {
            REQUIRE(invalid_utf8("ab" + text.substr(0, text.size() - 1)) == 2);
            REQUIRE(invalid_utf8("ab" + text.substr(1)) == 2);
        }
    }
}

TEST_CASE("overlong forms, surrogates and what lies beyond Unicode are no UTF-8") {
    CHECK_FALSE(invalid_utf8(""));
    CHECK_FALSE(invalid_utf8(std::string_view{"a\0b", 3}));
    for (const char* bad : {"\x80",
                            "\xBF",
                            "\xC0\x80",
                            "\xC1\xBF",
                            "\xE0\x80\x80",
                            "\xE0\x9F\xBF",
                            "\xED\xA0\x80",
                            "\xED\xBF\xBF",
                            "\xF0\x80\x80\x80",
                            "\xF0\x8F\xBF\xBF",
                            "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80",
                            "\xFE",
                            "\xFF",
                            "\xC3(",
                            "\xE2\x82(",
                            "\xF0\x9F\x98("}) {
        CAPTURE(bad);
        CHECK(invalid_utf8(bad) == 0);
        CHECK(invalid_utf8("caf\xC3\xA9" + std::string{bad}) == 5);
    }
}

TEST_CASE("repair marks each bad byte and keeps all good text") {
    CHECK(repaired_utf8("good \xC3\xA9") == "good \xC3\xA9");
    CHECK(repaired_utf8("\xFF") == "\uFFFD");
    CHECK(repaired_utf8("a\xE2\x82z\xED\xA0\x80") == "a\uFFFD\uFFFDz\uFFFD\uFFFD\uFFFD");

    std::mt19937_64 random{2};
    for (int round = 0; round < 20'000; ++round) {
        const std::string bytes = random_bytes(random, 24);
        const std::string repaired = repaired_utf8(bytes);
        REQUIRE_FALSE(invalid_utf8(repaired));
        REQUIRE(invalid_utf8(bytes).has_value() == (repaired != bytes));
        REQUIRE_FALSE(invalid_utf8(folded(bytes)));
        REQUIRE_FALSE(invalid_utf8(normalised(bytes)));
        nearest(bytes, std::vector<std::string>{"check-in", bytes, repaired});
    }
}

TEST_CASE("the two ways to write an accent are one name in any case") {
    const std::vector<std::string> forms{"\u00C9", "\u00E9", "E\u0301", "e\u0301"};
    for (const std::string& form : forms) {
        CAPTURE(form);
        CHECK(folded("Ren" + form + "e") == "ren\u00E9e");
    }
    CHECK(folded("STRASSE") == folded("stra\u00DFe"));
    CHECK(folded("\u03A3\u03A3") == folded("\u03C3\u03C2"));
    CHECK(folded("\u05D0\u05B8") != folded("\u05D0"));
    CHECK(folded("e") != folded("\u00E9"));
    // Marks in another order are the same letter.
    CHECK(folded("a\u0323\u0302") == folded("a\u0302\u0323"));
    CHECK(normalised("E\u0301") == "\u00C9");
    CHECK(normalised("  A  b ") == "  A  b ");
}

TEST_CASE("folding drops outer and doubled spaces of every kind") {
    CHECK(folded("  Dr.\t Noa \n Levi ") == "dr. noa levi");
    CHECK(folded("Noa\u00A0\u3000Levi\u2003") == "noa levi");
    CHECK(folded("\u05E0\u05D5\u05E2\u05D4  ") == "\u05E0\u05D5\u05E2\u05D4");
    CHECK(folded(" ") == "");
    CHECK(folded("") == "");
}

TEST_CASE("folding a folded name changes nothing") {
    std::mt19937_64 random{3};
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random_text(random, 12);
        const std::string once = folded(text);
        CAPTURE(text);
        REQUIRE(folded(once) == once);
        REQUIRE(folded(normalised(text)) == once);
        const std::string composed = normalised(text);
        REQUIRE(normalised(composed) == composed);
    }
}

TEST_CASE("a slip of the fingers finds the word that was meant") {
    const std::vector<std::string> commands{"check-in",
                                            "note",
                                            "list",
                                            "show",
                                            "summary",
                                            "where",
                                            "doctor",
                                            "init",
                                            "config",
                                            "completions",
                                            "man",
                                            "help",
                                            "now",
                                            "step"};
    const auto meant = [&commands](std::string_view word) {
        return nearest(word, commands).value_or("none");
    };
    CHECK(meant("note") == "note");
    CHECK(meant("NOTE") == "note");
    CHECK(meant("ntoe") == "note");
    CHECK(meant("lst") == "list");
    CHECK(meant("summry") == "summary");
    CHECK(meant("sumarry") == "summary");
    CHECK(meant("checkin") == "check-in");
    CHECK(meant("chekc-in") == "check-in");
    CHECK(meant("hlep") == "help");
    CHECK(meant("completoins") == "completions");
}

TEST_CASE("the beginning of a word comes before a slip") {
    CHECK(nearest("not", std::vector<std::string>{"now", "note"}) == "note");
    CHECK(nearest("che", std::vector<std::string>{"the", "check-in"}) == "check-in");
    CHECK(nearest("con", std::vector<std::string>{"connection", "config"}) == "config");
    CHECK(nearest("note", std::vector<std::string>{"notes", "note"}) == "note");
}

TEST_CASE("what is too far from every word is not guessed") {
    const std::vector<std::string> words{"note", "summary", "completions"};
    CHECK_FALSE(nearest("nxxe", words));
    CHECK(nearest("nxte", words) == "note");
    CHECK_FALSE(nearest("suxxxry", words));
    CHECK(nearest("suxxary", words) == "summary");
    CHECK(nearest("comxxxtions", words) == "completions");
    CHECK_FALSE(nearest("comxxxxions", words));
    CHECK_FALSE(nearest("", words));
    CHECK_FALSE(nearest("n", words));
    CHECK_FALSE(nearest("x", words));
    CHECK_FALSE(nearest("note", std::vector<std::string>{}));
    CHECK_FALSE(nearest(std::string(100'000, 'n'), words));
}

TEST_CASE("slips are counted in letters and not in bytes") {
    CHECK(nearest("\u05E0\u05D5\u05E2", std::vector<std::string>{"\u05E0\u05D5\u05E2\u05D4"})
          == "\u05E0\u05D5\u05E2\u05D4");
    CHECK(nearest("Zo\u00EB", std::vector<std::string>{"Zoe"}) == "Zoe");
    CHECK_FALSE(nearest("\u05D0\u05D1\u05D2", std::vector<std::string>{"\u05D0\u05D3\u05D4"}));
}

TEST_CASE("an integer is digits with an optional sign and nothing else") {
    CHECK(parse_integer("0") == 0);
    CHECK(parse_integer("-12") == -12);
    CHECK(parse_integer("+7") == 7);
    CHECK(parse_integer("007") == 7);
    CHECK(parse_integer("9223372036854775807") == LLONG_MAX);
    CHECK(parse_integer("-9223372036854775808") == LLONG_MIN);
    for (const char* text : {"",
                             "+",
                             "-",
                             "+-1",
                             "-+1",
                             "++1",
                             " 1",
                             "1 ",
                             "1.0",
                             "1e3",
                             "0x10",
                             "abc",
                             "9223372036854775808",
                             "1_000",
                             "\u0661"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_integer(text));
    }
}

TEST_CASE("a plain line holds no control character") {
    for (const char* plain :
         {"", "a b", "\u05d3\u05e0\u05d4", "\u00e0", "\u00a0", "\u2027", "\u200f"}) {
        CAPTURE(plain);
        CHECK(is_plain_line(plain));
    }
    for (const char* other :
         {"a\nb", "\r", "\t", "\x1b[1m", "\x7f", "\u0080", "\u009f", "\u2028", "a\u2029"}) {
        CAPTURE(other);
        CHECK_FALSE(is_plain_line(other));
    }
}

TEST_CASE("a clause is taken without its full stop") {
    CHECK(without_stop("No.") == "No");
    CHECK(without_stop("No") == "No");
    CHECK(without_stop("") == "");
}

}  // namespace softly
