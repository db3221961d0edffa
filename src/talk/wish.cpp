#include "talk/wish.hpp"

#include "base/text.hpp"

#include <string>

namespace softly {

namespace {

std::optional<Wish> wish_of_letter(std::string_view letter) {
    struct Named {
        std::string_view letter;
        Wish wish;
    };

    constexpr Named wishes[] = {{"s", Wish::skip},
                                {"b", Wish::back},
                                {"q", Wish::stop},
                                {"x", Wish::discard},
                                {"h", Wish::help},
                                {"?", Wish::keys},
                                {"e", Wish::edit}};
    for (const Named& named : wishes) {
        if (named.letter == letter) {
            return named.wish;
        }
    }
    return std::nullopt;
}

/// The keys' own words, for those who write them out.
bool spelled_out(std::string_view word) {
    return word == "skip" || word == "back" || word == "quit" || word == "help" || word == "edit";
}

}  // namespace

bool takes_words(PromptKind kind) {
    return kind == PromptKind::text || kind == PromptKind::step;
}

std::optional<Wish> wish_of(const Key& key) {
    switch (key.kind) {
    case KeyKind::character:
        return key.text == "!" ? Wish::leave : wish_of_letter(ascii_lower(key.text));
    case KeyKind::interrupt:
        return Wish::interrupt;
    case KeyKind::end_of_input:
        return Wish::stop;
    case KeyKind::leave:
        return Wish::leave;
    case KeyKind::hang_up:
        return Wish::hang_up;
    default:
        return std::nullopt;
    }
}

std::optional<Wish> wish_of_line(std::string_view line, PromptKind kind) {
    const std::string words = ascii_lower(trim(line));
    if (words.starts_with('/')) {
        const std::string_view key = std::string_view{words}.substr(1);
        return spelled_out(key) ? wish_of_letter(key.substr(0, 1)) : wish_of_letter(key);
    }
    if (takes_words(kind)) {
        return std::nullopt;
    }
    return words == "!" ? Wish::leave : wish_of_letter(words);
}

std::optional<Wish> ending_wish(const Key& key) {
    const std::optional<Wish> wish = wish_of(key);
    switch (wish.value_or(Wish::answer)) {
    case Wish::leave:
    case Wish::interrupt:
    case Wish::hang_up:
        return wish;
    case Wish::stop:
        return key.kind == KeyKind::end_of_input ? wish : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool shows_card(Wish wish) {
    return wish == Wish::help || wish == Wish::keys;
}

bool ends_and_keeps(std::optional<Wish> wish) {
    return wish == Wish::stop || wish == Wish::interrupt || wish == Wish::leave
           || wish == Wish::hang_up;
}

std::optional<Wish> wish_of(TypedKind kind) {
    switch (kind) {
    case TypedKind::interrupt:
        return Wish::interrupt;
    case TypedKind::end_of_input:
        return Wish::stop;
    case TypedKind::leave:
        return Wish::leave;
    case TypedKind::hang_up:
        return Wish::hang_up;
    case TypedKind::text:
        break;
    }
    return std::nullopt;
}

}  // namespace softly
