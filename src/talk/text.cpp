#include "talk/text.hpp"

#include "base/text.hpp"

#include <cstddef>

namespace softly {

std::string words_of_text(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return "";
    }
    // The first line keeps its indent: it may be a list or a poem.
    const std::size_t line = text.rfind('\n', first);
    const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
    const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
    return repaired_utf8(text.substr(begin, end - begin));
}

Wanted meaning_of_text(const Typed& typed) {
    const std::optional<Wish> key = wish_of_line(typed.text, PromptKind::text);
    const std::string words = key ? "" : words_of_text(typed.text);
    if (const std::optional<Wish> ending = wish_of(typed.kind)) {
        return {*ending, words};
    }
    if (key) {
        return {*key, ""};
    }
    return {words.empty() ? Wish::skip : Wish::answer, words};
}

}  // namespace softly
