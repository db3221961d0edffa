#include "view/bars.hpp"

#include "view/screen_text.hpp"

#include <doctest/doctest.h>

using namespace softly;

TEST_CASE("a bar takes a column a time, where there is room") {
    CHECK(bars({{"call", 3}, {"near", 1}}, 40, Style{})
          == std::vector<std::string>{"call ███ 3", "near █ 1"});
    CHECK(bars({}, 40, Style{}).empty());
}

TEST_CASE("many times share the columns in eighths, and one of them can still be seen") {
    const auto lines = bars({{"call", 960}, {"near", 485}, {"pet", 1}}, 80, Style{});
    CHECK(lines[0] == "call ████████████████████████ 960");
    CHECK(lines[1] == "near ████████████▏ 485");
    CHECK(lines[2] == "pet  ▏ 1");
}

TEST_CASE("words of any width stand in a column of their own") {
    const auto lines = bars({{"נועה", 1}, {"日本", 2}, {std::string(50, 'w'), 1}}, 40, Style{});
    for (const std::string& line : lines) {
        CHECK(display_width(line.substr(0, line.find("█"))) == 21);
        CHECK(display_width(line) <= 40);
    }
}
