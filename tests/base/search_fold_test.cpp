#include "base/search_fold.hpp"

#include "base/text.hpp"
#include "rounds.hpp"

#include <array>
#include <cstdint>
#include <random>

#include <doctest/doctest.h>
#include <utf8proc.h>

namespace softly {

namespace {

std::string encoded(std::int32_t point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(point, bytes.data());
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size)};
}

constexpr std::string_view pieces[] = {
    "a",      "B",      "É",       "e\u0301", "ß",       "שׁ",      "שָׁ",  "ל",
    "\u05B8", " ",      "\n",      "\r\n",    "\t",      "中",     "한", "👩‍👩‍👧",
    "İ",      "\u200F", "\u00AD",  "ﬃ",       "ᾳ\u0301", "\u00A0", "“",  "’",
    "Ω",      "ς",      "q\u0323", "ـ",       "مَ",       "\u0345", "🇮🇱", "e",
    "s",      "\x1b",   "0",       "ŉ"};

std::string random_text(std::mt19937_64& random) {
    std::string text;
    for (auto count = random() % 12; count > 0; --count) {
        text += pieces[random() % std::size(pieces)];
    }
    return text;
}

/// A piece of a text that begins and ends with a character of its own.
std::string piece_of(const std::string& text, std::mt19937_64& random) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80) {
            places.push_back(at);
        }
    }
    const std::size_t begin = random() % places.size();
    const std::size_t end = begin + random() % (places.size() - begin);
    return text.substr(places[begin], places[end] - places[begin]);
}

std::string marked(std::string_view text, const std::vector<std::string>& words) {
    std::string out;
    std::size_t at = 0;
    for (const ByteRange& place : places_of(words, text)) {
        out += text.substr(at, place.begin - at);
        out += "[" + std::string(text.substr(place.begin, place.end - place.begin)) + "]";
        at = place.end;
    }
    return out + std::string(text.substr(at));
}

}  // namespace

TEST_CASE("search_folded drops case, accents, points and what cannot be seen") {
    CHECK(search_folded("CAFÉ") == "cafe");
    CHECK(search_folded("cafe\u0301") == "cafe");
    CHECK(search_folded("Straße STRASSE") == "strasse strasse");
    CHECK(search_folded("שָׁלוֹם") == "שלום");
    CHECK(search_folded("\uFB2Aלום") == "שלום");  // a presentation form
    CHECK(search_folded("مَرْحَبًا") == "مرحبا");
    CHECK(search_folded("İstanbul ΣΊΣΥΦΟΣ") == "istanbul σισυφοσ");
    CHECK(search_folded("ma\u00ADny\u200Bma\u200Fny") == "manymany");
    CHECK(search_folded("don’t") == "don't");
    CHECK(search_folded("e\u20DD") == "e");
    CHECK(search_folded("漢字 か\u3099 が") == "漢字 か か");
    CHECK(search_folded("\u1112\u1161\u11AB") == search_folded("한"));
}

TEST_CASE("search_folded makes one space of white space, and cuts none off") {
    CHECK(search_folded(" a \n\t b\r\nc\u00A0\u2003d\u2028e ") == " a b c d e ");
    CHECK(search_folded("a \u05B8 b") == "a b");
    CHECK(search_folded("") == "");
}

TEST_CASE("search_folded lets bytes pass that are not UTF-8") {
    CHECK(search_folded("A\xFF\xC3") == "a\xFF\xC3");
    CHECK(search_folded("\xED\xA0\x80") == "\xED\xA0\x80");
}

TEST_CASE("every character folds to what folds to itself, the table's and the others alike") {
    int wrong = 0;
    for (std::int32_t point = 1; point <= 0x10FFFF; ++point) {
        if (!utf8proc_codepoint_valid(point)) {
            continue;
        }
        const std::string once = search_folded(encoded(point));
        wrong += search_folded(once) == once && !invalid_utf8(once) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("names that folded() takes for equal are equal to search") {
    int wrong = 0;
    for (std::int32_t point = 0x80; point <= 0x2FFFF; ++point) {
        if (utf8proc_codepoint_valid(point)) {
            const std::string name = "a" + encoded(point) + "b";
            wrong += search_folded(folded(name)) == search_folded(name) ? 0 : 1;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("folding twice changes nothing, and a piece of a text is found in it") {
    std::mt19937_64 random(20261122);
    for (int round = 0; round < rounds(20000); ++round) {
        const std::string text = random_text(random);
        const std::string once = search_folded(text);
        REQUIRE(search_folded(once) == once);
        // Whatever stands at the ends of a query does not count.
        const std::string piece{trim(search_folded(piece_of(text, random)))};
        CAPTURE(text);
        REQUIRE(once.find(piece) != std::string::npos);
        if (!piece.empty()) {
            REQUIRE_FALSE(places_of(std::vector{piece}, text).empty());
        }
    }
}

TEST_CASE("places are whole characters, in order and apart") {
    std::mt19937_64 random(7);
    for (int round = 0; round < rounds(20000); ++round) {
        const std::string text = random_text(random);
        const std::vector<std::string> words{search_folded(piece_of(text, random)),
                                             search_folded(piece_of(text, random))};
        std::size_t last = 0;
        for (const ByteRange& place : places_of(words, text)) {
            CAPTURE(text);
            REQUIRE(place.begin < place.end);
            REQUIRE((place.begin > last || last == 0));
            REQUIRE(place.end <= text.size());
            REQUIRE_FALSE(invalid_utf8(text.substr(0, place.begin)));
            REQUIRE_FALSE(invalid_utf8(text.substr(place.begin, place.end - place.begin)));
            last = place.end;
        }
    }
}

TEST_CASE("places hold the marks on their last letter, and all of a letter that became two") {
    CHECK(marked("A cafe\u0301 here", {"cafe"}) == "A [cafe\u0301] here");
    CHECK(marked("שָׁלוֹם לך", {"שלום"}) == "[שָׁלוֹם] לך");
    CHECK(marked("Straße", {"s"}) == "[S]tra[ß]e");
    CHECK(marked("a\n  b", {"a b"}) == "[a\n  b]");
    CHECK(marked("one two three", {"two", "o t"}) == "one [two t]hree");
    CHECK(marked("aaaa", {"aa"}) == "[aaaa]");
    CHECK(marked("nothing", {"x", ""}) == "nothing");
    CHECK(marked("nothing", {}) == "nothing");
}

}  // namespace softly
