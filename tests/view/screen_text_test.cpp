#include "view/screen_text.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace softly;

namespace {

using Lines = std::vector<std::string>;

const std::string family = "👩‍👩‍👧";
const std::string heart = "❤️";
const std::string flag = "🇮🇱";
const std::string pointed = "שָׁלוֹם";  // four letters

/// Text with a little of everything, broken bytes among it.
std::string random_text(std::mt19937_64& random, std::size_t pieces) {
    static const std::vector<std::string> all{"a",
                                              "word",
                                              "well-being",
                                              " ",
                                              "  ",
                                              "\t",
                                              "-",
                                              "日本語",
                                              "한",
                                              family,
                                              heart,
                                              flag,
                                              pointed,
                                              "مرحبا",
                                              "e\xCC\x81",
                                              "\xCC\x81",
                                              "\x1b[31m",
                                              "\x07",
                                              "\xC2\x9B",
                                              "\xE2\x80\xAE",
                                              "\xE2\x80\xA8",
                                              "\xEF\xBB\xBF",
                                              "\xF3\xA0\x80\xA1",
                                              "\xFF",
                                              "\xE2\x80",
                                              "\xED\xA0\x80",
                                              "\x7F",
                                              "\r",
                                              "…"};
    std::string text;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        text += random() % 8 == 0 ? "\n" : all[random() % all.size()];
    }
    return text;
}

std::string without_blanks(std::string text) {
    text.erase(std::remove_if(
                   text.begin(),
                   text.end(),
                   [](char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }),
               text.end());
    return text;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
    }
    return text;
}

}  // namespace

TEST_CASE("what a terminal could obey becomes visible") {
    CHECK(sanitized("a\x1b[31mb") == "a\\x1b[31mb");
    CHECK(sanitized("\x1b]52;c;aGk=\x07") == "\\x1b]52;c;aGk=\\x07");
    CHECK(sanitized("\xC2\x9B"
                    "31m")
          == "\\x9b31m");
    CHECK(sanitized("\r\n\x7F") == "\\x0d\n\\x7f");
    CHECK(sanitized(std::string_view{"a\0b", 3}) == "a\\x00b");
}

TEST_CASE("what turns text around or hides it becomes visible") {
    for (const auto& [raw, shown] :
         std::vector<std::pair<std::string, std::string>>{{"\xE2\x80\xAA", "<U+202A>"},
                                                          {"\xE2\x80\xAE", "<U+202E>"},
                                                          {"\xE2\x81\xA6", "<U+2066>"},
                                                          {"\xE2\x81\xA9", "<U+2069>"},
                                                          {"\xE2\x80\x8E", "<U+200E>"},
                                                          {"\xE2\x80\x8F", "<U+200F>"},
                                                          {"\xD8\x9C", "<U+061C>"},
                                                          {"\xEF\xBB\xBF", "<U+FEFF>"},
                                                          {"\xE2\x80\xA8", "<U+2028>"},
                                                          {"\xE2\x80\xA9", "<U+2029>"},
                                                          {"\xF3\xA0\x80\x80", "<U+E0000>"},
                                                          {"\xF3\xA0\x81\xBF", "<U+E007F>"}}) {
        CHECK(sanitized("a" + raw + "b") == "a" + shown + "b");
    }
}

TEST_CASE("what people write stays as it is") {
    for (const std::string& text : Lines{"plain\ttext\nand more",
                                         family + heart + flag,
                                         pointed,
                                         "日本語",
                                         "مرحبا",
                                         "e\xCC\x81",
                                         "a\xE2\x80\x8D"
                                         "b",
                                         "\xE2\x80\xA7",
                                         "\xE2\x80\xAF",
                                         "\xE1\xA0\x8E",
                                         "\xEF\xBF\xBD",
                                         "\xC2\xA0"}) {
        CAPTURE(text);
        CHECK(sanitized(text) == text);
    }
}

TEST_CASE("a byte that is not UTF-8 becomes one replacement character") {
    CHECK(sanitized("a\xFF"
                    "b")
          == "a\xEF\xBF\xBD"
             "b");
    CHECK(sanitized("\xE2\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(sanitized("\xC0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(sanitized("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("sanitizing twice changes nothing more, and leaves no control character") {
    std::mt19937_64 random{1};
    for (int run = 0; run < 3000; ++run) {
        const std::string once = sanitized(random_text(random, random() % 30));
        CHECK(sanitized(once) == once);
        CHECK(std::none_of(once.begin(), once.end(), [](char letter) {
            return (letter >= 0 && letter < 0x20 && letter != '\n' && letter != '\t')
                   || letter == 0x7F;
        }));
    }
}

TEST_CASE("every control character of the first two blocks is made visible") {
    for (int value = 0; value < 0x20; ++value) {
        const std::string raw(1, static_cast<char>(value));
        CHECK((sanitized(raw) == raw) == (value == '\n' || value == '\t'));
    }
    for (int value = 0x80; value < 0xA0; ++value) {
        const std::string raw{'\xC2', static_cast<char>(value)};
        CHECK(sanitized(raw).substr(0, 2) == "\\x");
    }
}

TEST_CASE("width goes by what is seen as one character") {
    CHECK(display_width("") == 0);
    CHECK(display_width("plain") == 5);
    CHECK(display_width(family) == 2);
    CHECK(display_width(heart) == 2);
    CHECK(display_width(flag) == 2);
    CHECK(display_width(pointed) == 4);
    CHECK(display_width("日本語") == 6);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("\xCC\x81") == 0);
    CHECK(display_width("\xEF\xB8\x8F") == 0);
    CHECK(display_width("1️⃣") == 2);
    CHECK(display_width("…") == 1);
    CHECK(display_width(sanitized("\x1b")) == 4);
}

TEST_CASE("clusters are whole and lose nothing") {
    CHECK(clusters(family + "e\xCC\x81" + flag)
          == std::vector<std::string_view>{family, "e\xCC\x81", flag});
    CHECK(clusters(pointed).size() == 4);
    CHECK(clusters("").empty());
    std::mt19937_64 random{2};
    for (int run = 0; run < 500; ++run) {
        const std::string text = random_text(random, random() % 20);
        std::string together;
        for (const std::string_view cluster : clusters(text)) {
            together += cluster;
        }
        CHECK(together == text);
    }
}

TEST_CASE("what is too long is cut between characters and says so") {
    CHECK(shortened("plain", 5) == "plain");
    CHECK(shortened("plain", 4) == "pla…");
    CHECK(shortened("plain", 1) == "…");
    CHECK(shortened("plain", 0) == "plain");
    CHECK(shortened("日本語", 5) == "日本…");
    CHECK(shortened("日本語", 4) == "日…");
    CHECK(shortened(family + family, 3) == family + "…");
    CHECK(shortened(pointed, 3)
          == std::string{clusters(pointed)[0]} + std::string{clusters(pointed)[1]} + "…");
    std::mt19937_64 random{3};
    for (int run = 0; run < 1000; ++run) {
        const std::string text = sanitized(random_text(random, random() % 20));
        const int columns = 1 + static_cast<int>(random() % 30);
        CHECK(display_width(shortened(text, columns)) <= columns);
    }
}

TEST_CASE("text is wrapped at spaces, which do not begin or end a line") {
    CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 8) == Lines{"one two", "three"});
    CHECK(wrapped("one   two", 4) == Lines{"one", "two"});
    CHECK(wrapped("one two", 80) == Lines{"one two"});
    CHECK(wrapped("one   two ", 80) == Lines{"one   two "});
    CHECK(wrapped("one two      ", 7) == Lines{"one two"});
    CHECK(wrapped("", 10) == Lines{""});
}

TEST_CASE("newlines in the text stay") {
    CHECK(wrapped("a\n\nb\n", 10) == Lines{"a", "", "b", ""});
    CHECK(wrapped("one two\nthree", 4) == Lines{"one", "two", "thre", "e"});
}

TEST_CASE("without columns nothing is wrapped") {
    const std::string words(500, 'a');
    CHECK(wrapped(words + " b", 0) == Lines{words + " b"});
    CHECK(wrapped("日本語 a\nb", -1) == Lines{"日本語 a", "b"});
}

TEST_CASE("a line may end at a hyphen within a word, not at a dash before one") {
    CHECK(wrapped("a well-being", 8) == Lines{"a well-", "being"});
    CHECK(wrapped("say --plain", 6) == Lines{"say", "--plai", "n"});
    CHECK(wrapped("say -m now", 5) == Lines{"say", "-m", "now"});
}

TEST_CASE("wide characters may part, others only where nothing else is left") {
    CHECK(wrapped("日本語日本語", 5) == Lines{"日本", "語日", "本語"});
    CHECK(wrapped("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(wrapped("e\xCC\x81"
                  "e\xCC\x81"
                  "e\xCC\x81",
                  2)
          == Lines{"e\xCC\x81"
                   "e\xCC\x81",
                   "e\xCC\x81"});
    CHECK(wrapped("日本", 1) == Lines{"日", "本"});
}

TEST_CASE("Hebrew and Arabic keep their logical order") {
    CHECK(wrapped("שלום עולם טוב", 9) == Lines{"שלום עולם", "טוב"});
    CHECK(wrapped("مرحبا بكم", 6) == Lines{"مرحبا", "بكم"});
}

TEST_CASE("an indent in the text stays") {
    CHECK(wrapped("   one two", 8) == Lines{"   one", "two"});
    CHECK(wrapped("   abcdef", 6) == Lines{"   abc", "def"});
}

TEST_CASE("wrapping keeps every word and every limit") {
    std::mt19937_64 random{4};
    for (int run = 0; run < 3000; ++run) {
        const std::string text = sanitized(random_text(random, random() % 40));
        const int columns = 1 + static_cast<int>(random() % 40);
        const Lines lines = wrapped(text, columns);
        CHECK(without_blanks(joined(lines)) == without_blanks(text));
        for (const std::string& line : lines) {
            CHECK((display_width(line) <= columns || clusters(line).size() == 1));
        }
    }
}

TEST_CASE("a block is indented, its empty lines are not") {
    CHECK(wrapped_block("one two\n\nthree", 9, 0, 2) == "one two\n\n  three");
    CHECK(wrapped_block("one two three", 9, 2, 4) == "  one two\n    three");
    CHECK(wrapped_block("one two", 0, 1, 3) == " one two");
    CHECK(wrapped_block("abc", 2, 4, 4) == "    a\n    b\n    c");
    CHECK(wrapped_block("", 10, 2, 2) == "");
}

TEST_CASE("padding fills up to the columns and never cuts") {
    CHECK(padded("ab", 4) == "ab  ");
    CHECK(padded("日本", 5) == "日本 ");
    CHECK(padded("abcd", 2) == "abcd");
}
