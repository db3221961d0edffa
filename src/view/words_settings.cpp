#include "view/words_settings.hpp"

#include <fmt/core.h>

namespace softly::words {

std::string setting_is(std::string_view name, std::string_view wanted) {
    return fmt::format("{} is {}.", name, wanted);
}

std::string country_wanted() {
    return R"(a country in two letters, such as "IL")";
}

std::string clock_wanted() {
    return R"(a clock time such as "04:00")";
}

std::string clocks_wanted() {
    return R"(a list of clock times such as ["20:30"])";
}

std::string two_clocks_wanted() {
    return R"(a list of two clock times such as ["21:00", "09:00"])";
}

std::string language_wanted() {
    return R"(a language such as "en" or "pt-BR")";
}

std::string span_wanted() {
    return R"(a length of time such as "1w", or "" for none)";
}

std::string count_wanted(int largest) {
    return fmt::format("a whole number from 1 to {}", largest);
}

std::string text_wanted() {
    return R"(a text in quotes, such as "words")";
}

std::string flag_wanted() {
    return "true or false";
}

std::string texts_wanted() {
    return R"(a list of texts, such as ["words"])";
}

}  // namespace softly::words
