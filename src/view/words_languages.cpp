#include "view/words_languages.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace softly::words {

namespace {

using Named = std::pair<std::string_view, std::string_view>;

constexpr std::array<Named, 40> names{{
    {"am", "Amharic"},    {"ar", "Arabic"},   {"bn", "Bengali"},    {"cs", "Czech"},
    {"da", "Danish"},     {"de", "German"},   {"el", "Greek"},      {"en", "English"},
    {"es", "Spanish"},    {"fa", "Persian"},  {"fi", "Finnish"},    {"fr", "French"},
    {"ha", "Hausa"},      {"he", "Hebrew"},   {"hi", "Hindi"},      {"hu", "Hungarian"},
    {"id", "Indonesian"}, {"it", "Italian"},  {"ja", "Japanese"},   {"ko", "Korean"},
    {"ms", "Malay"},      {"nl", "Dutch"},    {"no", "Norwegian"},  {"pl", "Polish"},
    {"pt", "Portuguese"}, {"ro", "Romanian"}, {"ru", "Russian"},    {"sk", "Slovak"},
    {"so", "Somali"},     {"sv", "Swedish"},  {"sw", "Swahili"},    {"ta", "Tamil"},
    {"th", "Thai"},       {"ti", "Tigrinya"}, {"tl", "Tagalog"},    {"tr", "Turkish"},
    {"uk", "Ukrainian"},  {"ur", "Urdu"},     {"vi", "Vietnamese"}, {"zh", "Chinese"},
}};

}  // namespace

std::string language_name(std::string_view code) {
    const auto found = std::find_if(
        names.begin(), names.end(), [code](const Named& named) { return named.first == code; });
    return std::string{found == names.end() ? code : found->second};
}

}  // namespace softly::words
