#include "store/scolding.hpp"

#include "base/text.hpp"
#include "store/shipped.hpp"
#include "store/toml_read.hpp"

#include <algorithm>
#include <iterator>

namespace softly {
namespace {

bool is_part_of_word(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
           || byte == '_' || byte == '-';
}

bool holds_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_part_of_word(text[at - 1]))
            && (end == text.size() || !is_part_of_word(text[end]))) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> scolding_words(std::string_view language) {
    std::vector<std::string> words;
    for (const ShippedFile& file : shipped_files()) {
        if (file.path != "scolding.toml") {
            continue;
        }
        const Parsed parsed = parse_toml(file.text);
        const Value* list = find(parsed.table, language);
        const auto* array = list == nullptr ? nullptr : std::get_if<Array>(&list->data);
        for (const Value& value : array == nullptr ? Array{} : *array) {
            if (const auto* word = std::get_if<std::string>(&value.data)) {
                words.push_back(*word);
            }
        }
    }
    return words;
}

std::vector<std::string> scolding_in(std::string_view text, const std::vector<std::string>& words) {
    const std::string lower = ascii_lower(text);
    std::vector<std::string> found;
    std::copy_if(words.begin(),
                 words.end(),
                 std::back_inserter(found),
                 [&](const std::string& word) { return holds_word(lower, word); });
    if (!words.empty() && text.find('!') != text.npos) {
        found.emplace_back("!");
    }
    return found;
}

}  // namespace softly
