#include "view/json_text.hpp"

#include "view/screen_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace softly {

namespace {

std::string utf8(char32_t point) {
    std::string text;
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xc0 | point >> 6);
        add(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        add(0xe0 | point >> 12);
        add(0x80 | (point >> 6 & 0x3f));
        add(0x80 | (point & 0x3f));
    } else {
        add(0xf0 | point >> 18);
        add(0x80 | (point >> 12 & 0x3f));
        add(0x80 | (point >> 6 & 0x3f));
        add(0x80 | (point & 0x3f));
    }
    return text;
}

bool is_surrogate(char32_t point) {
    return point >= 0xd800 && point <= 0xdfff;
}

}  // namespace

TEST_CASE("what a screen may not print raw is escaped in JSON, and nothing else is") {
    for (char32_t point = 0x20; point <= 0x10ffff; ++point) {
        if (is_surrogate(point)) {
            continue;
        }
        const std::string text = utf8(point);
        const bool escaped = screen_safe_json(text) != text;
        if (escaped != (sanitized(text) != text)) {
            FAIL("code point ", static_cast<unsigned>(point));
        }
        if (escaped) {
            const std::string back = nlohmann::json::parse('"' + screen_safe_json(text) + '"');
            CHECK(back == text);
        }
    }
}

TEST_CASE("the bytes around an escape stay as they are") {
    CHECK(screen_safe_json("") == "");
    CHECK(screen_safe_json("{\"a\": 1}") == "{\"a\": 1}");
    CHECK(screen_safe_json("\x7f") == "\\u007f");
    CHECK(screen_safe_json("é\xe2\x80\xae日\xf3\xa0\x80\x81👩") == "é\\u202e日\\udb40\\udc01👩");
}

}  // namespace softly
