#include "view/markup.hpp"

#include "base/text.hpp"
#include "view/screen_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

namespace softly {

namespace {

// Written from right to left, as the registry of language tags has them by their usual script.
constexpr std::array<std::string_view, 14> right_to_left{
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi", "ji"};

std::string primary_part(std::string_view language) {
    return ascii_lower(language.substr(0, language.find('-')));
}

bool is_right_to_left(std::string_view language) {
    const std::string primary = primary_part(language);
    return std::find(right_to_left.begin(), right_to_left.end(), primary) != right_to_left.end();
}

}  // namespace

std::string escaped_markup(std::string_view text) {
    std::string escaped;
    for (const char letter : sanitized(text)) {
        switch (letter) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += letter;
        }
    }
    return escaped;
}

PageWords::PageWords(std::string language)
    : language_(std::move(language)), english_(primary_part(language_) == "en") {}

std::string PageWords::page_attributes() const {
    return fmt::format(R"(lang="{}" dir="{}")",
                       escaped_markup(language_),
                       is_right_to_left(language_) ? "rtl" : "ltr");
}

std::string PageWords::own_attributes() const {
    return english_ ? "" : own_language() + R"( dir="ltr")";
}

std::string PageWords::own_language() const {
    return english_ ? "" : R"( lang="en")";
}

std::string PageWords::ours(std::string_view words) const {
    return english_ ? std::string{words}
                    : fmt::format("<span{}>{}</span>", own_attributes(), words);
}

std::string PageWords::theirs(std::string_view words) const {
    const std::string language =
        english_ ? "" : fmt::format(R"( lang="{}")", escaped_markup(language_));
    return fmt::format(R"(<bdi dir="auto"{}>{}</bdi>)", language, escaped_markup(words));
}

}  // namespace softly
