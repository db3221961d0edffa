#include "view/words_help_card.hpp"

#include <fmt/core.h>

namespace softly {

namespace {

/// "112", "101 or 100", "1, 2 or 3".
std::string any_of(std::span<const std::string> numbers) {
    std::string words;
    for (std::size_t place = 0; place < numbers.size(); ++place) {
        if (place > 0) {
            words += place + 1 == numbers.size() ? " or " : ", ";
        }
        words += numbers[place];
    }
    return words;
}

}  // namespace

std::string you_matter() {
    return "You matter. You do not have to carry this alone right now.";
}

std::string in_danger(std::span<const std::string> numbers, std::string_view country) {
    if (country.empty()) {
        return fmt::format("In danger right now: call {}.", any_of(numbers));
    }
    return fmt::format("In danger right now: call {} ({}).", any_of(numbers), country);
}

std::string in_danger_anywhere() {
    return "In danger right now: 112, 911 or 999 is the number in many countries.";
}

std::string numbers_not_dialled(std::size_t numbers) {
    return numbers == 1 ? "emergency number; not dialled by us"
                        : "emergency numbers; not dialled by us";
}

std::string numbers_not_dialled_and_how_to_choose() {
    return "emergency numbers; not dialled by us. Yours: softly config set country CODE";
}

std::string find_someone() {
    return "To find someone to talk to:";
}

std::string one_directory() {
    return "findahelpline.com lists helplines in many countries";
}

std::string carry_on_or_stop() {
    return "You can carry on, or stop here. Both are fine.";
}

std::string what_softly_is() {
    return "softly is for self-reflection. It is not treatment, and nobody else reads it.";
}

}  // namespace softly
