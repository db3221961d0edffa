// For tests/behaviour/test_writer.py: reads texts, each as its length in bytes, a newline and its bytes, and
// writes a TOML file in which text number N stands three times: as text.N, as line.N and as a key of keys.N.

#include "store/toml_write.hpp"

#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/core.h>

int main() {
    const std::string input(std::istreambuf_iterator<char>(std::cin), {});
    std::string out;
    std::size_t number = 0;
    for (std::string_view rest = input; !rest.empty(); ++number) {
        const std::size_t newline = rest.find('\n');
        const std::string size_text(rest.substr(0, newline));
        const std::size_t size = std::strtoull(size_text.c_str(), nullptr, 10);
        if (newline == std::string_view::npos || rest.size() - newline - 1 < size) {
            std::cerr << "a text is shorter than its length says\n";
            return 1;
        }
        const std::string_view text = rest.substr(newline + 1, size);
        out += fmt::format("text.{} = {}\n", number, softly::toml_string(text));
        out += fmt::format("line.{} = [{}]\n", number, softly::toml_line_string(text));
        out += fmt::format("keys.{0} = {{ {1} = {0} }}\n", number, softly::toml_key(text));
        rest.remove_prefix(newline + 1 + size);
    }
    std::cout << out;
    return std::cout.good() ? 0 : 1;
}
