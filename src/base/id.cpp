#include "base/id.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/core.h>

namespace softly {

namespace {

constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::string_view letters = digits.substr(10);
constexpr std::size_t length = 10;
constexpr unsigned bits = 5;

}  // namespace

std::string make_id(std::uint64_t random) {
    std::string id(length, '0');
    for (std::size_t at = length - 1; at > 0; --at) {
        id[at] = digits[random % digits.size()];
        random >>= bits;
    }
    // A letter first, so that no id looks like a number to a person, a shell or a parser.
    id[0] = letters[random % letters.size()];
    return id;
}

bool is_id(std::string_view text) {
    return text.size() == length && letters.find(text.front()) != std::string_view::npos
           && text.find_first_not_of(digits) == std::string_view::npos;
}

std::string typed_id(std::string_view text) {
    std::string id{text};
    std::transform(id.begin(), id.end(), id.begin(), [](char letter) {
        const char lower =
            letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (lower == 'o') {
            return '0';
        }
        return lower == 'i' || lower == 'l' ? '1' : lower;
    });
    return id;
}

std::string hash_name(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char byte : text) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace softly
