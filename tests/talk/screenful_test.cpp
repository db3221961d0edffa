#include "talk/screenful.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace softly {

namespace {

std::vector<std::string> lines(const std::string& name, std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t number = 0; number < count; ++number) {
        all.push_back(name + std::to_string(number));
    }
    return all;
}

bool holds(const std::vector<std::string>& all, const std::string& line) {
    return std::find(all.begin(), all.end(), line) != all.end();
}

}  // namespace

TEST_CASE("what fits stands as it is, the parts apart") {
    CHECK(fitted({{"q"}, {"a", "b"}, {"keys"}, 0}, 24)
          == std::vector<std::string>{"q", "", "a", "b", "", "keys"});
    CHECK(fitted({{"q"}, {}, {"keys"}, 0}, 24) == std::vector<std::string>{"q", "", "keys"});
    CHECK(fitted({}, 24).empty());
}

TEST_CASE("on a low screen what is chosen and the last keys are seen, and nothing scrolls") {
    for (std::size_t rows = 5; rows < 60; ++rows) {
        for (std::size_t focus = 0; focus < 40; ++focus) {
            const auto shown = fitted({lines("q", 4), lines("o", 40), lines("k", 5), focus}, rows);
            CHECK(shown.size() <= rows);
            CHECK(holds(shown, "o" + std::to_string(focus)));
            CHECK(holds(shown, "q0"));
            CHECK(holds(shown, "k4"));
        }
    }
}

TEST_CASE("a question that fills the screen leaves room for the answer") {
    const auto shown = fitted({lines("q", 100), lines("o", 3), lines("k", 2), 1}, 12);
    CHECK(shown.size() <= 12);
    CHECK(holds(shown, "o1"));
}

}  // namespace softly
