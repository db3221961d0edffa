#include "base/id.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace softly {

TEST_CASE("an id is ten letters and digits, the first a letter, from any random number") {
    std::mt19937_64 random{7};
    std::set<std::string> ids;
    for (int round = 0; round < 20'000; ++round) {
        const std::string id = make_id(random());
        REQUIRE(is_id(id));
        REQUIRE(id.size() == 10);
        REQUIRE((id[0] >= 'a' && id[0] <= 'z'));
        REQUIRE(id.find_first_of("ilou") == std::string::npos);
        REQUIRE(typed_id(id) == id);
        ids.insert(id);
    }
    CHECK(ids.size() == 20'000);
    CHECK(make_id(0) == "a000000000");
    CHECK(make_id(1) == "a000000001");
    CHECK(is_id(make_id(~std::uint64_t{0})));
}

TEST_CASE("every place of an id takes every one of its letters") {
    std::mt19937_64 random{8};
    std::vector<std::set<char>> seen(10);
    for (int round = 0; round < 10'000; ++round) {
        const std::string id = make_id(random());
        for (std::size_t at = 0; at < id.size(); ++at) {
            seen[at].insert(id[at]);
        }
    }
    CHECK(seen[0].size() == 22);
    for (std::size_t at = 1; at < seen.size(); ++at) {
        CHECK(seen[at].size() == 32);
    }
}

TEST_CASE("what make_id cannot give is no id") {
    for (const char* text : {"",
                             "a",
                             "a00000000",
                             "a0000000000",
                             "0000000000",
                             "A000000000",
                             "a00000000o",
                             "a00000000i",
                             "a00000000l",
                             "a00000000u",
                             "i000000000",
                             "a0000 0000",
                             "a00000000\n",
                             "a0000000\xC3\xA9"}) {
        CAPTURE(text);
        CHECK_FALSE(is_id(text));
    }
}

TEST_CASE("a typed id is lower case, with the letters that look like digits read as digits") {
    CHECK(typed_id("K7OQ2IL0XZ") == "k70q2110xz");
    CHECK(typed_id("koil") == "k011");
    CHECK(typed_id("") == "");
    CHECK(typed_id("\xC3\x89") == "\xC3\x89");
}

}  // namespace softly
