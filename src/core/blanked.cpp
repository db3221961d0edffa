#include "core/blanked.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <utf8proc.h>

namespace softly {
namespace {

/// What a word is made of.
bool is_part_of_word(std::int32_t code_point) {
    switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
        return true;
    default:
        return false;
    }
}

/// The code point that begins the text, or 0 where there is none.
std::int32_t first_of(std::string_view text) {
    std::int32_t value = 0;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()),
                                        &value);
    return bytes > 0 ? value : 0;
}

/// The code point that ends the text, or 0.
std::int32_t last_of(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80) {
            break;
        }
    }
    return first_of(text.substr(begin));
}

bool stands_alone(std::string_view before, std::string_view name, std::string_view behind) {
    const bool grows_left = is_part_of_word(last_of(before)) && is_part_of_word(first_of(name));
    const bool grows_right = is_part_of_word(last_of(name)) && is_part_of_word(first_of(behind));
    return !grows_left && !grows_right;
}

}  // namespace

std::string blanked(std::string_view text,
                    std::span<const std::string> names,
                    std::string_view blank) {
    std::vector<std::string> longest_first(names.begin(), names.end());
    std::erase(longest_first, "");
    std::stable_sort(
        longest_first.begin(),
        longest_first.end(),
        [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const auto name =
            std::find_if(longest_first.begin(), longest_first.end(), [&](const std::string& each) {
                return rest.starts_with(each)
                       && stands_alone(text.substr(0, at), each, rest.substr(each.size()));
            });
        if (name == longest_first.end()) {
            result += text[at];
            ++at;
        } else {
            result += blank;
            at += name->size();
        }
    }
    return result;
}

}  // namespace softly
