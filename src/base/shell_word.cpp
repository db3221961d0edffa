#include "base/shell_word.hpp"

#include <algorithm>

namespace softly {
namespace {

bool is_plain(char letter) {
    constexpr std::string_view marks = "_./-+:@%,";
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
           || (letter >= '0' && letter <= '9') || marks.find(letter) != marks.npos;
}

}  // namespace

std::string in_shell_quotes(std::string_view text) {
    std::string quoted = "'";
    for (const char letter : text) {
        quoted += letter == '\'' ? std::string{"'\\''"} : std::string{letter};
    }
    return quoted + "'";
}

std::string shell_word(std::string_view text) {
    const bool bare = !text.empty() && std::all_of(text.begin(), text.end(), is_plain);
    return bare ? std::string{text} : in_shell_quotes(text);
}

}  // namespace softly
