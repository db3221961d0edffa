#include "view/due_text.hpp"

#include "view/screen_text.hpp"
#include "view/words_due.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace softly {
namespace {

std::string shown_name(const ShownDue& shown, const Due& due) {
    const std::string name = person_name(shown.people, due.person);
    return shown.discreet ? initials(name) : name;
}

/// The id where a shell takes it as it stands and it says nothing of a name to other eyes; else nothing.
std::string id_to_type(const ShownDue& shown, const Due& due) {
    const bool plain = std::all_of(due.id.begin(), due.id.end(), [](const char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
               || static_cast<unsigned char>(letter) >= 0x80 || letter == '-' || letter == '.';
    });
    return plain && !due.id.starts_with('-') && !shown.discreet ? due.id : "";
}

std::string line_for(const ShownDue& shown, const Due& due) {
    const auto to_come = [&] { return due.day && due.day->day > shown.today; };
    switch (due.type) {
    case DueType::step:
        return words::due_step(due.id, shown.discreet ? "" : due.what, *due.day);
    case DueType::letter:
        return to_come() ? words::letter_to_come(due.day->day)
                         : words::due_letter(due.id, due.day->day);
    case DueType::person:
        return to_come() ? words::person_to_come(shown_name(shown, due), due.day->day)
                         : words::due_person(shown_name(shown, due), id_to_type(shown, due));
    case DueType::contact:
        return to_come() ? words::contact_to_come(due.day->day) : words::due_contact();
    case DueType::check_in:
        break;
    }
    return words::due_check_in();
}

}  // namespace

std::vector<std::string> due_lines(const ShownDue& shown) {
    std::vector<std::string> lines;
    for (const Due& due : shown.due) {
        lines.push_back(on_one_line(line_for(shown, due)));
    }
    return lines;
}

std::string due_in_short(std::size_t count, Glyph glyph) {
    if (count == 0) {
        return "";
    }
    return glyph == Glyph::words
               ? words::so_many_wait(count)
               : fmt::format("{} {}", glyph == Glyph::bullet ? "\u2022" : "*", count);
}

}  // namespace softly
