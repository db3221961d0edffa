#include "core/letter.hpp"

#include <algorithm>

namespace softly {
namespace {

template <class Wanted>
const Letter* first_closed(const Letters& letters, Wanted&& wanted) {
    const auto found = std::find_if(letters.begin(), letters.end(), [&](const Letter& letter) {
        return !letter.opened && wanted(letter);
    });
    return found == letters.end() ? nullptr : &*found;
}

}  // namespace

bool waits_for_its_day(const Letter& letter, Date today) {
    return !letter.opened && letter.open_on && *letter.open_on > today;
}

bool waits_for_a_hard_day(const Letter& letter) {
    return !letter.opened && !letter.open_when.empty();
}

const Letter* letter_for_a_hard_day(const Letters& letters) {
    return first_closed(letters, waits_for_a_hard_day);
}

const Letter* letter_to_open(const Letters& letters, Date today, bool is_hard_day) {
    if (const Letter* hard = letter_for_a_hard_day(letters); hard != nullptr && is_hard_day) {
        return hard;
    }
    const Letter* come = first_closed(letters, [&](const Letter& letter) {
        return letter.open_on && !waits_for_its_day(letter, today) && !waits_for_a_hard_day(letter);
    });
    return come != nullptr ? come : first_closed(letters, [](const Letter& letter) {
        return !letter.open_on && !waits_for_a_hard_day(letter);
    });
}

}  // namespace softly
