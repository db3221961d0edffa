#include "os/key_decoder.hpp"

#include "base/text.hpp"

#include <random>

#include <doctest/doctest.h>

namespace softly {

namespace {

std::vector<Key> keys_of(std::string bytes, bool settled = true) {
    std::vector<Key> keys;
    while (const std::optional<Key> key = next_key(bytes, settled)) {
        keys.push_back(*key);
    }
    CHECK((!settled || bytes.empty()));
    return keys;
}

Key only_key(const std::string& bytes) {
    const std::vector<Key> keys = keys_of(bytes);
    REQUIRE(keys.size() == 1);
    return keys[0];
}

}  // namespace

TEST_CASE("control bytes have names") {
    CHECK(only_key("\x03").kind == KeyKind::interrupt);
    CHECK(only_key("\x04").kind == KeyKind::end_of_input);
    CHECK(only_key("\x1c").kind == KeyKind::leave);
    CHECK(only_key("\r").kind == KeyKind::enter);
    CHECK(only_key("\n").kind == KeyKind::enter);
    CHECK(only_key("\r\n").kind == KeyKind::enter);
    CHECK(only_key("\x7f").kind == KeyKind::backspace);
    CHECK(only_key("\b").kind == KeyKind::backspace);
    CHECK(only_key("\x1a").text == "\x1a");
}

TEST_CASE("arrows have names in both of their forms") {
    CHECK(only_key("\x1b[A").kind == KeyKind::up);
    CHECK(only_key("\x1bOB").kind == KeyKind::down);
    CHECK(only_key("\x1b[C").kind == KeyKind::right);
    CHECK(only_key("\x1bOD").kind == KeyKind::left);
    CHECK(only_key("\x1b[1~").kind == KeyKind::home);
    CHECK(only_key("\x1b[F").kind == KeyKind::end);
    CHECK(only_key("\x1b[1;5C").kind == KeyKind::other);
    CHECK(only_key("\x1bx").kind == KeyKind::other);
}

TEST_CASE("Enter right behind a letter belongs to it") {
    const std::vector<Key> keys = keys_of("s\r7\nb");
    REQUIRE(keys.size() == 3);
    CHECK(keys[0].enter_follows);
    CHECK(keys[1].enter_follows);
    CHECK_FALSE(keys[2].enter_follows);
}

TEST_CASE("a letter of several bytes is one key, and what is no UTF-8 is replaced") {
    CHECK(only_key("ש").text == "ש");
    CHECK(only_key("\xff").text == "\xef\xbf\xbd");
    const std::vector<Key> keys = keys_of("\xe9 a");
    REQUIRE(keys.size() == 3);
    CHECK(keys[1].text == " ");
}

TEST_CASE("what is incomplete waits for the rest") {
    for (const std::string begun : {"\x1b", "\x1b[", "\x1b[1;", "\xd7", "\x1b[200~x", "\x1bO"}) {
        std::string bytes = begun;
        CHECK(next_key(bytes, false) == std::nullopt);
        CHECK(bytes == begun);
    }
    CHECK(only_key("\x1b").kind == KeyKind::escape);
    CHECK(only_key("\x1b[").kind == KeyKind::other);
}

TEST_CASE("a paste is one key whatever it holds") {
    const std::vector<Key> keys = keys_of("\x1b[200~x q\r\x03!\x1b[201~7");
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].kind == KeyKind::paste);
    CHECK(keys[0].text == "x q\r\x03!");
    CHECK(keys[1].text == "7");
}

TEST_CASE("a paste that never ends can be left") {
    std::string bytes = "\x1b[200~some text";
    CHECK(next_key(bytes, true) == std::nullopt);
    bytes += '\x1c';
    CHECK(next_key(bytes, false)->kind == KeyKind::leave);
    CHECK(bytes.empty());
}

TEST_CASE("any bytes become keys of valid UTF-8 and come to an end") {
    std::mt19937_64 random{4};
    const std::string_view likely = "\x1b[O~;ABC019\r\n\x03\x1c";
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        for (std::size_t length = random() % 12; length > 0; --length) {
            bytes += random() % 2 == 0 ? likely[random() % likely.size()]
                                       : static_cast<char>(random() % 256);
        }
        if (bytes.find("\x1b[200~") != std::string::npos) {
            continue;
        }
        const std::size_t size = bytes.size();
        std::size_t count = 0;
        while (const std::optional<Key> key = next_key(bytes, true)) {
            REQUIRE(++count <= size);
            if (key->kind == KeyKind::character) {
                REQUIRE_FALSE(invalid_utf8(key->text).has_value());
            }
        }
        REQUIRE(bytes.empty());
    }
}

}  // namespace softly
