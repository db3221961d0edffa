#include "talk/pick.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>

namespace softly {

namespace {

bool is_digit(const Key& key) {
    return key.kind == KeyKind::character && key.text.size() == 1 && key.text[0] >= '0'
           && key.text[0] <= '9';
}

Pick choose(Pick pick, int value) {
    pick.typed = std::to_string(std::clamp(value, pick.low, pick.high));
    pick.typing = false;
    return pick;
}

/// One further, or to where arrows begin.
Pick moved(Pick pick, int by) {
    const std::optional<int> now = number(pick);
    return choose(pick, now ? *now + by : pick.middle);
}

Pick with_digit(Pick pick, const std::string& digit) {
    pick.typed = pick.typing ? pick.typed + digit : digit;
    pick.typing = true;
    pick.puzzled = !is_answer(pick) && pick.typed != "0";
    return pick;
}

Pick without_last(Pick pick) {
    if (pick.typing && !pick.typed.empty()) {
        pick.typed.pop_back();
    } else {
        pick.typed.clear();
    }
    return pick;
}

bool is_numb(const Pick& pick, const Key& key) {
    return pick.numb && (key.text == "n" || key.text == "N");
}

Pick with_character(Pick pick, const Key& key) {
    if (is_digit(key)) {
        return with_digit(pick, key.text);
    }
    if (is_numb(pick, key)) {
        pick.typed = "n";
        pick.typing = false;
    } else {
        pick.puzzled = key.text != " ";
    }
    return pick;
}

PickStep entered(Pick pick) {
    if (is_answer(pick)) {
        pick.typed = *picked(pick, pick.typed);
        return {pick, Entered::accepted};
    }
    if (pick.typed.empty()) {
        return {pick, Entered::skipped};
    }
    pick.typed.clear();
    pick.typing = false;
    pick.puzzled = true;
    return {pick, Entered::not_yet};
}

}  // namespace

PickStep pressed(Pick pick, const Key& key) {
    pick.puzzled = false;
    switch (key.kind) {
    case KeyKind::enter:
        return entered(pick);
    case KeyKind::character:
        pick = with_character(pick, key);
        // Enter behind a letter that means nothing here belongs to that letter.
        return key.enter_follows && (is_digit(key) || is_numb(pick, key)) ? entered(pick)
                                                                          : PickStep{pick};
    case KeyKind::left:
        return {moved(pick, -1)};
    case KeyKind::right:
        return {moved(pick, 1)};
    case KeyKind::down:
        return {moved(pick, pick.downwards)};
    case KeyKind::up:
        return {moved(pick, -pick.downwards)};
    case KeyKind::home:
        return {choose(pick, pick.low)};
    case KeyKind::end:
        return {choose(pick, pick.high)};
    case KeyKind::backspace:
        return {without_last(pick)};
    case KeyKind::paste:
        pick.puzzled = true;
        return {pick};
    default:
        return {pick};
    }
}

std::optional<int> number(const Pick& pick) {
    const std::optional<long long> value = parse_integer(pick.typed);
    if (!value || pick.typed.size() > 2 || *value < pick.low || *value > pick.high) {
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

bool is_answer(const Pick& pick) {
    return number(pick).has_value() || (pick.numb && pick.typed == "n");
}

std::optional<std::string> picked(const Pick& pick, std::string_view line) {
    Pick typed = pick;
    typed.typed = ascii_lower(trim(line));
    if (const std::optional<int> value = number(typed)) {
        return std::to_string(*value);
    }
    return is_answer(typed) ? std::optional{typed.typed} : std::nullopt;
}

}  // namespace softly
